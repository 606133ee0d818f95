// Agreements with whom and what they are about. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many AgreementRecord
UNWIND $ids AS id
MATCH (agreement:Record {id: id}) WHERE agreement:Agreement
RETURN agreement { .*,
  customer: head(COLLECT { MATCH (agreement)-[made:WITH_CUSTOMER]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id }),
  provider: head(COLLECT { MATCH (agreement)-[made:PROMISED_BY]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id }),
  services: COLLECT {
    MATCH (agreement)-[made:PROMISES]->(item:ConfigurationItem) WHERE made.validTo IS NULL
    RETURN item.id ORDER BY item.name, item.id
  }
} AS agreement
