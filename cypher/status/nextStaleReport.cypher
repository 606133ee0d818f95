// When the next report counts no more unless it is renewed; no row when none does.
//
// @returns maybe string
MATCH (item:ConfigurationItem) WHERE item.reportStaleAt > datetime('1970-01-01T00:00:00Z')
RETURN toString(item.reportStaleAt) AS at ORDER BY item.reportStaleAt LIMIT 1
