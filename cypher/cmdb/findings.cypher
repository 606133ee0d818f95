// A page of findings in these states, newest first, after a place: milliseconds and id.
//
// @param   states  string[]
// @param   after   (string | number)[] | null
// @param   limit   number
// @returns many DuplicateFindingRecord
MATCH (finding:DuplicateFinding)
WHERE finding.state IN $states AND finding.detectedAt IS NOT NULL AND /*scope all (finding)-[:CONCERNS]->()*/true/*end*/
WITH finding, finding.detectedAt.epochMillis AS detected
WHERE $after IS NULL OR detected < $after[0] OR (detected = $after[0] AND finding.id > $after[1])
WITH finding, detected ORDER BY detected DESC, finding.id LIMIT toInteger($limit)
RETURN finding {
  .*, itemIds: COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }
} AS finding
