// Catalogue items, newest first, from a place on. Null does not restrict. With `groups`, who asks and all they belong to: only what
// they may ask for now.
//
// @param   filter  { states: string[] | null; offering: string | null; service: string | null; groups: string[] | null }
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many CatalogueItemRecord
MATCH (item:CatalogueItem)
USING INDEX item:CatalogueItem(createdAt)
WHERE item.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR item.createdAt < datetime($before.at) OR item.id < $before.id)
  AND ($filter.states IS NULL OR item.state IN $filter.states)
  AND ($filter.offering IS NULL OR EXISTS {
    MATCH (item)-[of:ITEM_OF]->(offering:ServiceOffering) WHERE of.validTo IS NULL AND offering.id = $filter.offering })
  AND ($filter.service IS NULL OR EXISTS {
    MATCH (item)-[of:ITEM_OF]->(:ServiceOffering)-[part:OFFERING_OF]->(service:Service)
    WHERE of.validTo IS NULL AND part.validTo IS NULL AND service.id = $filter.service })
  AND ($filter.groups IS NULL OR item.state = 'PUBLISHED' AND EXISTS {
    MATCH (item)-[of:ITEM_OF]->(offering:ServiceOffering)-[part:OFFERING_OF]->(service:Service)
    WHERE of.validTo IS NULL AND part.validTo IS NULL AND offering.state = 'OFFERED' AND service.state = 'LIVE'
      AND (NOT EXISTS { MATCH (offering)-[open:OFFERED_TO]->(:ConfigurationItem) WHERE open.validTo IS NULL }
        OR EXISTS { MATCH (offering)-[open:OFFERED_TO]->(group:ConfigurationItem) WHERE open.validTo IS NULL AND group.id IN $filter.groups }) })
WITH item ORDER BY item.createdAt DESC, item.id DESC LIMIT toInteger($limit)
RETURN item { .* } AS item
