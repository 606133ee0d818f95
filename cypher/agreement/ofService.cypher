// Agreements about a service, by name, from a place on.
//
// @param   service   string
// @param   kind      string | null
// @param   customer  string | null
// @param   on        string | null
// @param   after     string
// @param   limit     number
// @returns many AgreementRecord
MATCH (service:ConfigurationItem {id: $service})<-[about:PROMISES]-(agreement:Agreement)
WHERE about.validTo IS NULL AND agreement.name > $after AND ($kind IS NULL OR agreement.kind = $kind)
  AND ($on IS NULL OR agreement.validFrom <= $on AND coalesce(agreement.validTo, '9999-12-31') >= $on)
  AND ($customer IS NULL OR EXISTS {
    MATCH (agreement)-[made:WITH_CUSTOMER]->(:ConfigurationItem {id: $customer}) WHERE made.validTo IS NULL
  })
WITH agreement ORDER BY agreement.name LIMIT toInteger($limit)
RETURN agreement { .*,
  customer: head(COLLECT {
    MATCH (agreement)-[made:WITH_CUSTOMER]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/
    RETURN item.id
  }),
  provider: head(COLLECT {
    MATCH (agreement)-[made:PROMISED_BY]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/
    RETURN item.id
  }),
  services: COLLECT {
    MATCH (agreement)-[made:PROMISES]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/
    RETURN item.id ORDER BY item.name, item.id
  }
} AS agreement
