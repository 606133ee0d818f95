// What happened to an item, newest first. A ChangeSet that is not sealed yet comes first of all. Columns that are being tied
// meanwhile are seen at one place or the other, or at both and given once.
//
// @param   id      string
// @param   before  number
// @param   limit   number
// @returns many ChangeEntryRecord
MATCH (item:ConfigurationItem {id: $id})
CALL (item) {
  MATCH (item)<-[change:CHANGED]-(changeSet:ChangeSet)
  RETURN changeSet, change, null AS columns
UNION
  MATCH (columns:Untied) WHERE item.id IN columns.items
  MATCH (columns)<-[:HOLDS]-(changeSet:ChangeSet)
  RETURN changeSet, null AS change, columns
UNION
  MATCH (item)<-[:TELLS_OF]-(columns:StatusColumns)<-[:HOLDS]-(changeSet:ChangeSet)
  RETURN changeSet, null AS change, columns
}
WITH item, changeSet, change, columns, coalesce(changeSet.sequence, 9007199254740991) AS place
WHERE place < $before AND /*scope item*/true/*end*/
WITH item, changeSet, change, columns, place
ORDER BY place DESC, changeSet.at DESC LIMIT toInteger($limit)
WITH item, changeSet, change, columns, place, coalesce(columns.items, []) AS items,
     head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
WITH changeSet, change, columns, place, texts, item,
     head([at IN range(0, size(items) - 1) WHERE items[at] = item.id]) AS at
RETURN CASE WHEN columns IS NULL
  THEN change { .*, itemId: item.id, changeSet: changeSet { .* }, status: coalesce(change.status, texts[change.text]) }
  ELSE { operation: 'STATUS', version: columns.versions[at], itemId: item.id, changeSet: changeSet { .* },
    status: texts[columns.of[at]] }
END AS entry
ORDER BY place DESC, changeSet.at DESC
