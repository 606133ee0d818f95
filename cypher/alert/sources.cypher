// How sources' alerts find their items, by name.
//
// @returns many AlertSourceRecord
MATCH (source:AlertSource) WHERE source.name IS NOT NULL
RETURN source { .* } AS source ORDER BY source.name
