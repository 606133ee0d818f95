// Everything that ChangeSets did, as their content hashes cover it. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many { id: string; entries: { item: string; operation: string; version: number; attributes: string | null; relationships: string | null; status: string | null }[]; records: { id: string; type: string; operation: string; state: string }[] }
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WITH id, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
RETURN { id: id, entries: COLLECT {
  MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)
  RETURN change { .operation, .version, .attributes, .relationships, item: item.id,
    status: coalesce(change.status, texts[change.text]) }
} + COLLECT {
  MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
  WITH columns.items AS items, columns.versions AS versions, columns.of AS of
  UNWIND range(0, size(items) - 1) AS at
  RETURN { operation: 'STATUS', version: versions[at], attributes: null, relationships: null, item: items[at],
    status: texts[of[at]] }
}, records: COLLECT {
  MATCH (changeSet)-[change:CHANGED]->(record:Record)
  RETURN change { .operation, .state, type: change.record, id: record.id }
} } AS row
