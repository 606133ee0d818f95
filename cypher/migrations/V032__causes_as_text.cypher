// The causes of a status as one text, ids apart by a space: a list took Neo4j a record of its own for each item, and a storm writes
// them for all items at once.
MATCH (item:ConfigurationItem) WHERE item.statusCausedBy IS NOT NULL
CALL (item) {
  SET item.statusCausedBy = CASE
    WHEN item.statusCausedBy IS :: STRING THEN item.statusCausedBy
    WHEN size(item.statusCausedBy) = 0 THEN null
    ELSE substring(reduce(text = '', id IN item.statusCausedBy | text + ' ' + id), 1)
  END
} IN TRANSACTIONS OF 10000 ROWS;
