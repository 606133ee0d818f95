// Agreements with whom and what they are about, as far as that is seen. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many AgreementRecord
UNWIND $ids AS id
MATCH (agreement:Record {id: id}) WHERE agreement:Agreement AND /*scope record agreement:Agreement*/true/*end*/
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
