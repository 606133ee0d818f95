// What sealed ChangeSets did to statuses, and whether they changed relationships, or what is under configuration control. A row for each ChangeSet, by id.
//
// @param   ids  string[]
// @returns many StatusChangesRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WITH id, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
RETURN {
  id: id, sequence: changeSet.sequence, at: changeSet.at,
  related: EXISTS { (changeSet)-[change:CHANGED]->() 
    WHERE change.relationships IS NOT NULL OR change.operation IN ['RETIRED', 'MERGED', 'RESTORED'] },
  statuses: COLLECT {
    MATCH (changeSet)-[change:CHANGED {operation: 'STATUS'}]->(item:ConfigurationItem)
    RETURN { id: item.id, class: item.class, status: coalesce(change.status, texts[change.text]) } ORDER BY item.id
  }
} AS row
