// What happened to an item, newest first. A ChangeSet that is not sealed yet comes first of all.
//
// @param   id      string
// @param   before  number
// @param   limit   number
// @returns many ChangeEntryRecord
MATCH (item:ConfigurationItem {id: $id})<-[change:CHANGED]-(changeSet:ChangeSet)
WITH item, change, changeSet, coalesce(changeSet.sequence, 9007199254740991) AS place
WHERE place < $before AND /*scope item*/true/*end*/
WITH item, change, changeSet, place
ORDER BY place DESC, changeSet.at DESC LIMIT toInteger($limit)
WITH item, change, changeSet, place, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
RETURN change { .*, itemId: item.id, changeSet: changeSet { .* }, status: coalesce(change.status, texts[change.text]) } AS entry
ORDER BY place DESC, changeSet.at DESC
