// Every relationship, but those that columns of statuses are tied by: its number in this database, its type, the numbers and the
// keys of its ends, the names of its properties and their values (see backup/nodes), which of its ends it is told of with, and for
// one from a ChangeSet the latter's sequence number (-1 before it is sealed). One that sources report is told of with its dependent
// (ADR 2), one between a record and an item with the record.
//
// @returns many unknown
MATCH (from)-[related:!TELLS_OF]->(to)
RETURN [id(related), type(related), id(from), id(to), coalesce(from.id, from.key, from.name, ''),
  coalesce(to.id, to.key, to.name, ''), [keys(related), [key IN keys(related) |
    CASE WHEN related[key] IS :: ZONED DATETIME NOT NULL THEN {`$datetime`: toString(related[key])}
         WHEN related[key] IS :: LIST<ZONED DATETIME NOT NULL> NOT NULL
           THEN [one IN related[key] | {`$datetime`: toString(one)}]
         ELSE related[key] END]],
  CASE WHEN related.sources IS NOT NULL OR (from:Record AND NOT to:Record) THEN 'from'
       WHEN to:Record AND NOT from:Record THEN 'to' ELSE 'both' END,
  CASE WHEN from:ChangeSet THEN coalesce(from.sequence, -1) END] AS row
