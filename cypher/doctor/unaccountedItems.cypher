// Every write is a ChangeSet. Counts the items that no ChangeSet touched.
//
// @returns one number
MATCH (item:ConfigurationItem)
WHERE NOT EXISTS { (item)<-[:CHANGED]-(:ChangeSet) } AND NOT EXISTS { (item)<-[:TELLS_OF]-(:StatusColumns) }
RETURN count(item) AS total
