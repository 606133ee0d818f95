// The migrations that are in, in the order of their versions.
//
// @returns many { version: number; name: string; checksum: string; appliedAt: string }
MATCH (migration:Migration)
WITH migration ORDER BY migration.version
RETURN migration { .version, .name, .checksum, .appliedAt } AS migration
