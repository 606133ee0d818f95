// Incidents in the order they are listed in and streamed in; the one that has a fingerprint; what was said about each.
CREATE INDEX incident_created_at IF NOT EXISTS FOR (incident:Incident) ON (incident.createdAt);
CREATE INDEX incident_id IF NOT EXISTS FOR (incident:Incident) ON (incident.id);
CREATE CONSTRAINT incident_fingerprint IF NOT EXISTS FOR (incident:Incident) REQUIRE incident.fingerprint IS UNIQUE;
CREATE CONSTRAINT incident_comment_seq IF NOT EXISTS
FOR (comment:IncidentComment) REQUIRE (comment.recordId, comment.kind, comment.seq) IS UNIQUE;
