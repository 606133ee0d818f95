// Every relationship, but those that columns of statuses are tied by: its number in this database, its type, the numbers and the keys of its ends, its properties, and for one
// from a ChangeSet the latter's sequence number (-1 before it is sealed).
//
// @returns many unknown
MATCH (from)-[related:!TELLS_OF]->(to)
RETURN [id(related), type(related), id(from), id(to), coalesce(from.id, from.key, from.name, ''),
  coalesce(to.id, to.key, to.name, ''), properties(related),
  CASE WHEN from:ChangeSet THEN coalesce(from.sequence, -1) END] AS row
