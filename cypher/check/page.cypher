// A page of checks by name, after a place: name and id ('' and '' at the start). Null does not restrict.
//
// @param   filter  CheckFilter
// @param   name    string
// @param   id      string
// @param   limit   number
// @returns many CheckRecord
MATCH (check:Check)
USING INDEX check:Check(name, id)
WHERE check.name >= $name AND check.id IS NOT NULL AND CASE check.name WHEN $name THEN check.id > $id ELSE true END
  AND /*scope (check)-[:CHECKS]->()*/true/*end*/
  AND ($filter.types IS NULL OR check.type IN $filter.types)
  AND ($filter.severities IS NULL OR check.severity IN $filter.severities)
  AND ($filter.enabled IS NULL OR check.enabled = $filter.enabled)
  AND ($filter.stale IS NULL OR check.stale = $filter.stale)
  AND ($filter.flapping IS NULL OR check.flapping = $filter.flapping)
WITH check ORDER BY check.name, check.id LIMIT toInteger($limit)
MATCH (check)-[:CHECKS]->(item:ConfigurationItem)
RETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL } AS check ORDER BY check.name, check.id
