// Writes by which names and addresses hosts are known: these and no others.
//
// @param   rows  { id: string; keys: string[] }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})
CALL (item, row) {
  MATCH (item)-[old:KNOWN_AS]->(identifier) WHERE NOT identifier.key IN row.keys
  DELETE old
}
CALL (item, row) {
  UNWIND row.keys AS key
  MERGE (identifier:HostIdentifier {key: key})
  MERGE (item)-[:KNOWN_AS]->(identifier)
}
