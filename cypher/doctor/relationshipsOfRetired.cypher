// A retired item's relationships are ended with it. Counts the live ones of retired items.
//
// @returns one number
MATCH (from:ConfigurationItem)-[related]->(to:ConfigurationItem)
WHERE type(related) <> 'ENDED' AND (from.retiredAt IS NOT NULL OR to.retiredAt IS NOT NULL)
RETURN count(related) AS total
