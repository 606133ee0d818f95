// Every write is a ChangeSet. Counts the items that no ChangeSet touched.
//
// @returns one number
MATCH (item:ConfigurationItem)
WHERE NOT EXISTS { (item)<-[:CHANGED]-(:ChangeSet) }
RETURN count(item) AS total
