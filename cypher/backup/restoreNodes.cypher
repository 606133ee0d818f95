// Creates nodes of a backup, and gives their numbers in this database in the order of the rows.
//
// @param   rows  { labels: string[]; properties: unknown }[]
// @returns one number[]
// @access  write
UNWIND range(0, size($rows) - 1) AS place
WITH place, $rows[place] AS row
CREATE (node:$(row.labels)) SET node = row.properties
WITH place, id(node) AS id ORDER BY place
RETURN collect(id) AS ids
