// Points the checks of twins at their survivor.
//
// @param   survivor  string
// @param   twins     string[]
// @returns none
// @access  write
MATCH (survivor:ConfigurationItem {id: $survivor})
UNWIND $twins AS id
MATCH (:ConfigurationItem {id: id})<-[checks:CHECKS]-(check:Check)
DELETE checks
CREATE (check)-[:CHECKS]->(survivor)
