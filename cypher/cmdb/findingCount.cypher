// How many findings are in these states.
//
// @param   states  string[]
// @returns one number
MATCH (finding:DuplicateFinding)
WHERE finding.state IN $states AND finding.detectedAt IS NOT NULL AND /*scope all (finding)-[:CONCERNS]->()*/true/*end*/
RETURN count(finding) AS total
