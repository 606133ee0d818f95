// A retired item's relationships are ended with it. Counts the live ones of retired items.
//
// @returns one number
MATCH (from:ConfigurationItem)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)
WHERE from.retiredAt IS NOT NULL OR to.retiredAt IS NOT NULL
RETURN count(related) AS total
