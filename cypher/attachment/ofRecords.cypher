// What is attached to records, and what was, the oldest first; at most 500 of each.
//
// @param   ids  string[]
// @returns many { id: string; attachments: AttachmentRecord[] }
UNWIND $ids AS id
RETURN { id: id, attachments: COLLECT {
  MATCH (attachment:Attachment) WHERE attachment.recordId = id
  RETURN attachment { .* } ORDER BY attachment.attachedAt, attachment.id LIMIT 500
} } AS row
