// What ChangeSets did, by item id, each from its own place on: a page of each in one statement.
//
// @param   pages  { index: number; changeSet: string; after: string }[]
// @param   limit  number
// @returns many { page: number; entries: ChangeEntryRecord[] }
UNWIND $pages AS page
MATCH (changeSet:ChangeSet {id: page.changeSet})
WITH page, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
RETURN {
  page: page.index,
  entries: COLLECT {
    MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem) WHERE item.id > page.after AND /*scope item*/true/*end*/
    RETURN change { .*, itemId: item.id, changeSet: changeSet { .* }, status: coalesce(change.status, texts[change.text]) }
    ORDER BY item.id LIMIT toInteger($limit)
  }
} AS row
