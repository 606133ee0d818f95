// A page of alerts in some statuses, by id, after a place; for a snapshot of a stream.
//
// @param   statuses  string[]
// @param   sources   string[] | null
// @param   after     string
// @param   limit     number
// @returns many AlertRecord
MATCH (record:Record) USING INDEX record:Record(id)
WHERE record.id > $after AND record:Alert AND /*scope (record)-[:ON]->()*/true/*end*/
  AND record.status IN $statuses
  AND ($sources IS NULL OR record.source IN $sources)
WITH record ORDER BY record.id LIMIT toInteger($limit)
RETURN record { .*, itemId: head(COLLECT { MATCH (record)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert
ORDER BY alert.id
