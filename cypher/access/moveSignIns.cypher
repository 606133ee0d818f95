// Ties those who sign in as twins to their survivor.
//
// @param   survivor  string
// @param   twins     string[]
// @returns many { id: string; createdAt: string }
// @access  write
MATCH (survivor:ConfigurationItem {id: $survivor})
UNWIND $twins AS id
MATCH (:ConfigurationItem {id: id})<-[ties:SIGNS_IN]-(signIn:SignIn)
SET signIn.personId = $survivor
DELETE ties
CREATE (signIn)-[:SIGNS_IN]->(survivor)
RETURN signIn { .id, .createdAt } AS signIn
