// Keys and orders that every domain stands on. What the model adds (a class's own indexes) is derived from the SDL.
CREATE CONSTRAINT configuration_item_id IF NOT EXISTS FOR (item:ConfigurationItem) REQUIRE item.id IS UNIQUE;
CREATE CONSTRAINT identity_key IF NOT EXISTS FOR (identity:Identity) REQUIRE identity.key IS UNIQUE;
CREATE CONSTRAINT change_set_id IF NOT EXISTS FOR (change:ChangeSet) REQUIRE change.id IS UNIQUE;
CREATE CONSTRAINT change_set_sequence IF NOT EXISTS FOR (change:ChangeSet) REQUIRE change.sequence IS UNIQUE;
CREATE CONSTRAINT idempotency_key IF NOT EXISTS FOR (key:IdempotencyKey) REQUIRE key.key IS UNIQUE;
CREATE CONSTRAINT feed_head_id IF NOT EXISTS FOR (head:FeedHead) REQUIRE head.id IS UNIQUE;
CREATE CONSTRAINT dependency_group_id IF NOT EXISTS FOR (group:DependencyGroup) REQUIRE group.id IS UNIQUE;
CREATE CONSTRAINT duplicate_finding_id IF NOT EXISTS FOR (finding:DuplicateFinding) REQUIRE finding.id IS UNIQUE;
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (run:ImportRun) REQUIRE run.id IS UNIQUE;

// Who reports what: an import that replaces its source reads it whole.
CREATE INDEX identity_source IF NOT EXISTS FOR (identity:Identity) ON (identity.source);
CREATE INDEX duplicate_finding_state IF NOT EXISTS FOR (finding:DuplicateFinding) ON (finding.state, finding.detectedAt);

// The orders in which items are listed, with the id that makes each order total.
CREATE INDEX configuration_item_name IF NOT EXISTS FOR (item:ConfigurationItem) ON (item.name, item.id);
CREATE INDEX configuration_item_class_name IF NOT EXISTS FOR (item:ConfigurationItem) ON (item.class, item.name, item.id);
// What the sealer, and those who ask for a period, look for.
CREATE INDEX change_set_at IF NOT EXISTS FOR (change:ChangeSet) ON (change.at);
// What the clean-up of old keys looks for.
CREATE INDEX idempotency_key_expires_at IF NOT EXISTS FOR (key:IdempotencyKey) ON (key.expiresAt);
