// How many alerts there are in these states.
//
// @param   statuses      string[]
// @param   severities    string[] | null
// @param   bindings      string[] | null
// @param   role          string | null
// @param   unsuppressed  boolean | null
// @param   sources       string[] | null
// @returns one number
MATCH (alert:Alert)
WHERE alert.status IN $statuses AND alert.startsAt IS NOT NULL AND /*scope (alert)-[:ON]->()*/true/*end*/
  AND ($severities IS NULL OR alert.severity IN $severities)
  AND ($bindings IS NULL OR alert.binding IN $bindings)
  AND ($role IS NULL OR coalesce(alert.role, 'ROOT') = $role)
  AND ($unsuppressed IS NULL OR (size(coalesce(alert.suppressedBy, [])) = 0) = $unsuppressed)
  AND ($sources IS NULL OR alert.source IN $sources)
RETURN count(alert) AS total
