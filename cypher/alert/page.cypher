// A page of alerts, the latest begun first, after a place: instant and id.
//
// @param   statuses      string[]
// @param   severities    string[] | null
// @param   bindings      string[] | null
// @param   role          string | null
// @param   unsuppressed  boolean | null
// @param   sources       string[] | null
// @param   after         string[] | null
// @param   limit         number
// @returns many AlertRecord
MATCH (alert:Alert)
WHERE alert.status IN $statuses AND alert.startsAt IS NOT NULL AND /*scope (alert)-[:ON]->()*/true/*end*/
  AND ($severities IS NULL OR alert.severity IN $severities)
  AND ($bindings IS NULL OR alert.binding IN $bindings)
  AND ($role IS NULL OR coalesce(alert.role, 'ROOT') = $role)
  AND ($unsuppressed IS NULL OR (size(coalesce(alert.suppressedBy, [])) = 0) = $unsuppressed)
  AND ($sources IS NULL OR alert.source IN $sources)
  AND ($after IS NULL OR alert.startsAt < datetime($after[0])
    OR (alert.startsAt = datetime($after[0]) AND alert.id > $after[1]))
WITH alert ORDER BY alert.startsAt DESC, alert.id LIMIT toInteger($limit)
RETURN alert { .*, itemId: head(COLLECT { MATCH (alert)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS row
ORDER BY row.startsAt DESC, row.id
