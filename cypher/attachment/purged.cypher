// Notes that the contents of removed attachments are gone.
//
// @param   ids  string[]
// @returns none
// @access  write
UNWIND $ids AS id
MATCH (attachment:Record {id: id}) WHERE attachment:Attachment
REMOVE attachment.purgeAt
