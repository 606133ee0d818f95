// Every node, but those with one of these labels: its number in this database, labels, properties, and of what is said by a
// ChangeSet the latter's sequence number (-1 before it is sealed).
//
// @param   without  string[]
// @returns many unknown
MATCH (node) WHERE none(label IN labels(node) WHERE label IN $without)
RETURN [id(node), labels(node), properties(node),
  CASE WHEN node:StatusTexts OR node:StatusColumns
         THEN head([(node)<-[:SAYS|HOLDS]-(changeSet:ChangeSet) | coalesce(changeSet.sequence, -1)])
       WHEN node:ChangeSet THEN coalesce(node.sequence, -1) END] AS row
