// Removed attachments whose content is still to be deleted, and whether another needs it.
//
// @param   limit  number
// @returns many { id: string; sha256: string; needed: boolean }
MATCH (attachment:Attachment) WHERE attachment.purgeAt IS NOT NULL
WITH attachment ORDER BY attachment.purgeAt LIMIT toInteger($limit)
RETURN {
  id: attachment.id, sha256: attachment.sha256,
  needed: EXISTS { MATCH (other:Attachment) WHERE other.sha256 = attachment.sha256 AND other.removedAt IS NULL }
} AS row
