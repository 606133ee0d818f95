// Between two items there is one live relationship of a type. Counts the pairs and types with more.
//
// @returns one number
MATCH (from:ConfigurationItem)-[related]->(to:ConfigurationItem)
WHERE type(related) <> 'ENDED'
WITH from, to, type(related) AS type, count(related) AS alike WHERE alike > 1
RETURN count(*) AS total
