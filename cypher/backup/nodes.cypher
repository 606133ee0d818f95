// Every node, but those with one of these labels: its number in this database, labels, the names of its properties and their
// values, and of what is said by a ChangeSet the latter's sequence number (-1 before it is sealed). An instant is told as a map of
// its text: the driver takes longer over an instant than over all else of a node.
//
// @param   without  string[]
// @returns many unknown
MATCH (node) WHERE none(label IN labels(node) WHERE label IN $without)
RETURN [id(node), labels(node), [keys(node), [key IN keys(node) |
    CASE WHEN node[key] IS :: ZONED DATETIME NOT NULL THEN {`$datetime`: toString(node[key])}
         WHEN node[key] IS :: LIST<ZONED DATETIME NOT NULL> NOT NULL THEN [one IN node[key] | {`$datetime`: toString(one)}]
         ELSE node[key] END]],
  CASE WHEN node:StatusTexts OR node:StatusColumns
         THEN head([(node)<-[:SAYS|HOLDS]-(changeSet:ChangeSet) | coalesce(changeSet.sequence, -1)])
       WHEN node:ChangeSet THEN coalesce(node.sequence, -1) END] AS row
