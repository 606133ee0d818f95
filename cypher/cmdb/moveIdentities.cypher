// Points the identity keys of twins at their survivor.
//
// @param   survivor  string
// @param   twins     string[]
// @returns none
// @access  write
MATCH (survivor:ConfigurationItem {id: $survivor})
UNWIND $twins AS id
MATCH (:ConfigurationItem {id: id})<-[identifies:IDENTIFIES]-(identity:Identity)
DELETE identifies
CREATE (identity)-[:IDENTIFIES]->(survivor)
