// Attaches a file to a record, which is locked. What the file holds lies outside the graph, under its hash.
//
// @param   id         string
// @param   recordId   string
// @param   name       string
// @param   mediaType  string
// @param   size       number
// @param   sha256     string
// @param   at         string
// @param   by         string
// @returns none
// @access  write
MATCH (record:Record {id: $recordId})
CREATE (attachment:Record:Attachment {
  id: $id, recordId: $recordId, name: $name, mediaType: $mediaType, size: toInteger($size), sha256: $sha256,
  attachedAt: datetime($at), attachedBy: $by
})
CREATE (attachment)-[:ATTACHED_TO {validFrom: datetime($at), by: $by}]->(record)
