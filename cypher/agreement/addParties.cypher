// Relates an agreement to those it names, from now on, where it was not.
//
// @param   id        string
// @param   at        string
// @param   customer  string | null
// @param   provider  string | null
// @param   services  string[]
// @returns none
// @access  write
MATCH (agreement:Record {id: $id}) WHERE agreement:Agreement
CALL (agreement) {
  MATCH (item:ConfigurationItem {id: $customer})
  WHERE NOT EXISTS { MATCH (agreement)-[made:WITH_CUSTOMER]->(item) WHERE made.validTo IS NULL }
  CREATE (agreement)-[:WITH_CUSTOMER {validFrom: datetime($at)}]->(item)
}
CALL (agreement) {
  MATCH (item:ConfigurationItem {id: $provider})
  WHERE NOT EXISTS { MATCH (agreement)-[made:PROMISED_BY]->(item) WHERE made.validTo IS NULL }
  CREATE (agreement)-[:PROMISED_BY {validFrom: datetime($at)}]->(item)
}
UNWIND $services AS service
MATCH (item:ConfigurationItem {id: service})
WHERE NOT EXISTS { MATCH (agreement)-[made:PROMISES]->(item) WHERE made.validTo IS NULL }
CREATE (agreement)-[:PROMISES {validFrom: datetime($at)}]->(item)
