// Whether the database holds anything but its migrations. Stops at the first that it finds.
//
// @returns maybe string[]
MATCH (node) WHERE NOT (node:Migration OR node:MigrationLease)
RETURN labels(node) AS labels LIMIT 1
