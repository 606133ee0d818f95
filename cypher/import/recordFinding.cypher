// Keeps that identity keys point to different items. The same disagreement is one finding, however often it is seen; a
// dismissed one stays dismissed.
//
// @param   id      string
// @param   keys    string[]
// @param   items   string[]
// @param   source  string
// @param   at      string
// @returns one string
// @access  write
MERGE (finding:DuplicateFinding {id: $id})
ON CREATE SET finding.state = 'OPEN', finding.keys = $keys, finding.source = $source, finding.detectedAt = datetime($at)
SET finding.lastSeenAt = datetime($at)
WITH finding
UNWIND $items AS itemId
MATCH (item:ConfigurationItem {id: itemId})
MERGE (finding)-[:CONCERNS]->(item)
WITH DISTINCT finding
RETURN finding.id AS id
