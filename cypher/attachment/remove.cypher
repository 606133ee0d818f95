// Takes an attachment from its record, which is locked. That it was there stays; its content is deleted soon, unless another needs it.
//
// @param   id  string
// @param   at  string
// @param   by  string
// @returns none
// @access  write
MATCH (attachment:Record {id: $id}) WHERE attachment:Attachment
SET attachment.removedAt = datetime($at), attachment.removedBy = $by, attachment.purgeAt = datetime($at)
WITH attachment
MATCH (attachment)-[link:ATTACHED_TO]->(:Record) WHERE link.validTo IS NULL
SET link.validTo = datetime($at), link.endedBy = $by
