// What the migrations' own records stand on. Not a migration: it runs at every start, before the first one.
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (migration:Migration) REQUIRE migration.version IS UNIQUE;
CREATE CONSTRAINT migration_lease_id IF NOT EXISTS FOR (lease:MigrationLease) REQUIRE lease.id IS UNIQUE;
