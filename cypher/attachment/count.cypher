// How many attachments a record has that were not removed.
//
// @param   recordId  string
// @returns one number
RETURN COUNT {
  MATCH (attachment:Attachment) WHERE attachment.recordId = $recordId AND attachment.removedAt IS NULL
} AS total
