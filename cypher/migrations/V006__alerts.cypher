// One alert for each source and fingerprint at a time: a closed one that a new one follows gives the key up.
CREATE CONSTRAINT alert_dedup_key IF NOT EXISTS FOR (alert:Alert) REQUIRE alert.dedupKey IS UNIQUE;
CREATE CONSTRAINT alert_source_name IF NOT EXISTS FOR (source:AlertSource) REQUIRE source.name IS UNIQUE;
CREATE CONSTRAINT host_identifier_key IF NOT EXISTS FOR (identifier:HostIdentifier) REQUIRE identifier.key IS UNIQUE;
CREATE INDEX alert_status_starts_at IF NOT EXISTS FOR (alert:Alert) ON (alert.status, alert.startsAt);
CREATE INDEX alert_status_next_at IF NOT EXISTS FOR (alert:Alert) ON (alert.status, alert.nextAt);
CREATE INDEX silence_to IF NOT EXISTS FOR (silence:Silence) ON (silence.to);
