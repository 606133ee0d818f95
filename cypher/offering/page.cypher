// Service offerings, newest first, from a place on. Null does not restrict; `groups` is who asks and all they belong to.
//
// @param   filter  { states: string[] | null; service: string | null; groups: string[] | null }
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many OfferingRecord
MATCH (offering:ServiceOffering)
USING INDEX offering:ServiceOffering(createdAt)
WHERE offering.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR offering.createdAt < datetime($before.at) OR offering.id < $before.id)
  AND ($filter.states IS NULL OR offering.state IN $filter.states)
  AND ($filter.service IS NULL OR EXISTS {
    MATCH (offering)-[of:OFFERING_OF]->(service:Service) WHERE of.validTo IS NULL AND service.id = $filter.service })
  AND ($filter.groups IS NULL
    OR NOT EXISTS { MATCH (offering)-[open:OFFERED_TO]->(:ConfigurationItem) WHERE open.validTo IS NULL }
    OR EXISTS { MATCH (offering)-[open:OFFERED_TO]->(group:ConfigurationItem) WHERE open.validTo IS NULL AND group.id IN $filter.groups })
WITH offering ORDER BY offering.createdAt DESC, offering.id DESC LIMIT toInteger($limit)
RETURN offering { .* } AS offering
