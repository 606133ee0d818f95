// An item has exactly two labels: ConfigurationItem and its class. Counts those that differ.
//
// @returns one number
MATCH (item:ConfigurationItem)
WHERE size(labels(item)) <> 2 OR NOT coalesce(item.class, '') IN labels(item)
RETURN count(item) AS total
