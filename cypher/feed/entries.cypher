// What ChangeSets did, by item id, each from its own place on: a page of each in one statement.
//
// @param   pages       { index: number; changeSet: string; after: string }[]
// @param   limit       number
// @param   columns     number
// @param   candidates  number
// @returns many { page: number; rows: ChangeEntryRecord[] }
UNWIND $pages AS page
MATCH (changeSet:ChangeSet {id: page.changeSet})
WITH page, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
RETURN {
  page: page.index,
  rows: COLLECT {
    CALL (page, changeSet, texts) {
      MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem) WHERE item.id > page.after AND /*scope item*/true/*end*/
      RETURN item.id AS id, change { .*, status: coalesce(change.status, texts[change.text]) } AS entry
      ORDER BY id LIMIT toInteger($limit)
    UNION ALL
      MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns) WHERE columns.last > page.after
      WITH columns ORDER BY columns.last LIMIT toInteger($columns)
      WITH columns.items AS items, columns.versions AS versions, columns.of AS of
      UNWIND range(0, size(items) - 1) AS at
      WITH items[at] AS id, versions[at] AS version, of[at] AS text WHERE id > page.after
      WITH id, version, text ORDER BY id LIMIT toInteger($candidates)
      MATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/
      RETURN id, { operation: 'STATUS', version: version, status: texts[text] } AS entry
      ORDER BY id LIMIT toInteger($limit)
    }
    RETURN entry { .*, itemId: id, changeSet: changeSet { .* } } ORDER BY id LIMIT toInteger($limit)
  }
} AS row
