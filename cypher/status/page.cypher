// A page of items that are not retired, by id, after a place; for a snapshot of their statuses.
//
// @param   after       string
// @param   classes     string[] | null
// @param   severities  string[] | null
// @param   limit       number
// @returns many ItemRecord
MATCH (item:ConfigurationItem) WHERE item.id > $after
  AND item.retiredAt IS NULL AND /*scope item*/true/*end*/
  AND ($classes IS NULL OR item.class IN $classes)
  AND ($severities IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $severities)
RETURN item { .* } AS item ORDER BY item.id LIMIT toInteger($limit)
