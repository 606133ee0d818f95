// Problems, newest first, from a place on. Null does not restrict.
//
// @param   filter  ProblemConditions
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many ProblemRecord
MATCH (problem:Problem)
USING INDEX problem:Problem(createdAt)
WHERE problem.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR problem.createdAt < datetime($before.at) OR problem.id < $before.id)
  AND /*scope (problem)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN WHERE link.validTo IS NULL]->()*/true/*end*/
  AND ($filter.states IS NULL OR problem.state IN $filter.states)
  AND ($filter.category IS NULL OR problem.category = $filter.category)
  AND ($filter.knownError IS NULL OR $filter.knownError = (problem.knownSince IS NOT NULL AND problem.state IN ['KNOWN_ERROR', 'FIX_IN_PROGRESS']))
  AND ($filter.service IS NULL OR EXISTS {
    MATCH (problem)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL AND item.id = $filter.service })
  AND ($filter.item IS NULL OR EXISTS {
    MATCH (problem)-[made:AFFECTS|CAUSED_IN]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })
  AND ($filter.team IS NULL OR EXISTS {
    MATCH (problem)-[made:ASSIGNED_IN]->(team) WHERE made.validTo IS NULL AND team.id = $filter.team })
  AND ($filter.owner IS NULL OR EXISTS {
    MATCH (problem)-[made:ACCOUNTABLE]->(person) WHERE made.validTo IS NULL AND person.id = $filter.owner })
WITH problem ORDER BY problem.createdAt DESC, problem.id DESC LIMIT toInteger($limit)
RETURN problem { .* } AS problem
