// What sealed ChangeSets did to statuses, and whether scopes may hold other items since: relationships changed, items left or
// came back, a business service is new or no longer one. `scoped`: with what decides on who
// may see each item. A row for each ChangeSet, by id.
//
// @param   ids     string[]
// @param   scoped  boolean
// @returns many StatusChangesRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WITH id, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
RETURN {
  id: id, sequence: changeSet.sequence, at: changeSet.at,
  related: EXISTS {
    (changeSet)-[change:CHANGED]->(item)
    WHERE change.relationships IS NOT NULL OR change.operation IN ['RETIRED', 'MERGED', 'RESTORED', 'RECLASSIFIED']
      OR (change.operation = 'CREATED' AND item:BusinessService)
  },
  statuses: COLLECT {
    MATCH (changeSet)-[change:CHANGED {operation: 'STATUS'}]->(item:ConfigurationItem)
    RETURN { id: item.id, class: item.class, status: coalesce(change.status, texts[change.text]),
      scoped: CASE WHEN $scoped THEN item { .id, .class, .environment, .ownerTeams, .ownerOrganisations } END } ORDER BY item.id
  }
} AS row
