// The contents that attachments need, from a hash on.
//
// @param   after  string
// @param   limit  number
// @returns many { sha256: string; size: number }
MATCH (attachment:Attachment) WHERE attachment.sha256 > $after AND attachment.removedAt IS NULL
WITH DISTINCT attachment.sha256 AS sha256, attachment.size AS size ORDER BY sha256 LIMIT toInteger($limit)
RETURN { sha256: sha256, size: size } AS row
