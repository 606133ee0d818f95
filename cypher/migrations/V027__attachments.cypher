// Attachments by the record they are of, by what they hold, and those whose content is to be deleted.
CREATE INDEX attachment_record IF NOT EXISTS FOR (attachment:Attachment) ON (attachment.recordId);
CREATE INDEX attachment_content IF NOT EXISTS FOR (attachment:Attachment) ON (attachment.sha256);
CREATE INDEX attachment_purge IF NOT EXISTS FOR (attachment:Attachment) ON (attachment.purgeAt);
