// Lets the open findings of twins concern their survivor, and marks those as merged that now concern one item only.
//
// @param   survivor  string
// @param   twins     string[]
// @returns none
// @access  write
MATCH (survivor:ConfigurationItem {id: $survivor})
UNWIND $twins AS id
MATCH (:ConfigurationItem {id: id})<-[concerns:CONCERNS]-(finding:DuplicateFinding {state: 'OPEN'})
MERGE (finding)-[:CONCERNS]->(survivor)
DELETE concerns
WITH DISTINCT finding
WHERE COUNT { (finding)-[:CONCERNS]->() } = 1
SET finding.state = 'MERGED'
