// A redundancy group belongs to one item, which has one of its name. Counts those that do not, or are one of several.
//
// @returns one number
MATCH (declared:DependencyGroup)
WHERE COUNT { (declared)<-[:HAS_GROUP]-(:ConfigurationItem) } <> 1
   OR EXISTS {
     MATCH (declared)<-[:HAS_GROUP]-(:ConfigurationItem)-[:HAS_GROUP]->(other:DependencyGroup)
     WHERE other.name = declared.name
   }
RETURN count(declared) AS total
