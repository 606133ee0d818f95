// A page of problems in some states with what decides whether they pass a stream's filter, by id, after a place.
//
// @param   states  string[]
// @param   after   string
// @param   limit   number
// @returns many ProblemTold
MATCH (problem:Problem) USING INDEX problem:Problem(id)
WHERE problem.id > $after AND problem.state IN $states
  AND /*scope (problem)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN WHERE link.validTo IS NULL]->()*/true/*end*/
WITH problem ORDER BY problem.id LIMIT toInteger($limit)
RETURN problem { .*,
  service: head(COLLECT { MATCH (problem)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id }),
  team: head(COLLECT { MATCH (problem)-[made:ASSIGNED_IN]->(item) WHERE made.validTo IS NULL RETURN item.id }),
  owner: head(COLLECT { MATCH (problem)-[made:ACCOUNTABLE]->(item) WHERE made.validTo IS NULL RETURN item.id })
} AS problem ORDER BY problem.id
