// Checks of items.
CREATE CONSTRAINT check_id IF NOT EXISTS FOR (check:Check) REQUIRE check.id IS UNIQUE;
// Whom a heartbeat comes from: the SHA-256 of its token.
CREATE CONSTRAINT check_token_hash IF NOT EXISTS FOR (check:Check) REQUIRE check.tokenHash IS UNIQUE;
// What is due to be made, and whose result counts no more.
CREATE INDEX check_next_at IF NOT EXISTS FOR (check:Check) ON (check.nextAt);
CREATE INDEX check_stale_at IF NOT EXISTS FOR (check:Check) ON (check.staleAt);
// The order in which checks are listed.
CREATE INDEX check_name IF NOT EXISTS FOR (check:Check) ON (check.name, check.id);
