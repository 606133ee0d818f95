// What incidents name: their items, and their service where all have the same.
//
// @param   ids  string[]
// @returns one { items: string[]; service: string | null }
RETURN {
  items: COLLECT {
    UNWIND $ids AS id
    MATCH (incident:Record {id: id})-[tie:AFFECTS]->(item:ConfigurationItem)
    WHERE incident:Incident AND tie.validTo IS NULL AND tie.origin = 'MANUAL' AND /*scope item*/true/*end*/
    RETURN DISTINCT item.id AS id ORDER BY id LIMIT 200
  },
  service: CASE WHEN 1 = COUNT {
    UNWIND $ids AS id
    MATCH (incident:Record {id: id})-[tie:OF_SERVICE]->(item:ConfigurationItem)
    WHERE incident:Incident AND tie.validTo IS NULL AND /*scope item*/true/*end*/
    RETURN DISTINCT item
  } THEN head(COLLECT {
    UNWIND $ids AS id
    MATCH (incident:Record {id: id})-[tie:OF_SERVICE]->(item:ConfigurationItem)
    WHERE incident:Incident AND tie.validTo IS NULL AND /*scope item*/true/*end*/
    RETURN item.id
  }) END
} AS concerns
