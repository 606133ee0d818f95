// Attachments of ids. Whoever asks must see their records.
//
// @param   ids  string[]
// @returns many AttachmentRecord
UNWIND $ids AS id
MATCH (attachment:Record {id: id}) WHERE attachment:Attachment
RETURN attachment { .* } AS attachment
