// How many checks pass. Null does not restrict.
//
// @param   filter  CheckFilter
// @returns one number
MATCH (check:Check)
USING INDEX check:Check(name, id)
WHERE check.name >= '' AND check.id IS NOT NULL
  AND /*scope (check)-[:CHECKS]->()*/true/*end*/
  AND ($filter.types IS NULL OR check.type IN $filter.types)
  AND ($filter.severities IS NULL OR check.severity IN $filter.severities)
  AND ($filter.enabled IS NULL OR check.enabled = $filter.enabled)
  AND ($filter.stale IS NULL OR check.stale = $filter.stale)
  AND ($filter.flapping IS NULL OR check.flapping = $filter.flapping)
RETURN count(check) AS total
