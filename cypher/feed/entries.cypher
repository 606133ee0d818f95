// What ChangeSets did, by item id, each from its own place on: a page of each in one statement.
//
// @param   pages  { changeSet: string; after: string; limit: number }[]
// @returns many { changeSet: string; entries: ChangeEntryRecord[] }
UNWIND $pages AS page
MATCH (changeSet:ChangeSet {id: page.changeSet})
RETURN {
  changeSet: changeSet.id,
  entries: COLLECT {
    MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem) WHERE item.id > page.after
    RETURN change { .*, itemId: item.id, changeSet: changeSet { .* } } ORDER BY item.id LIMIT toInteger(page.limit)
  }
} AS row
