// Everything that ChangeSets did, as their content hashes cover it: entries [item, operation, version, attributes,
// relationships, status] and records [id, type, operation, state]. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many { id: string; entries: [string, string, number, string | null, string | null, string | null][]; records: [string, string, string, string][] }
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WITH id, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
RETURN { id: id,
  entries: [(changeSet)-[change:CHANGED]->(item:ConfigurationItem) |
    [item.id, change.operation, change.version, change.attributes, change.relationships,
      coalesce(change.status, texts[change.text])]] + COLLECT {
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    WITH columns.items AS items, columns.versions AS versions, columns.of AS of
    UNWIND range(0, size(items) - 1) AS at
    RETURN [items[at], 'STATUS', versions[at], null, null, texts[of[at]]]
  },
  records: [(changeSet)-[change:CHANGED]->(record:Record) | [record.id, change.record, change.operation, change.state]]
} AS row
