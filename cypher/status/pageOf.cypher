// Of the items named those that are not retired and pass the filter; for a snapshot of their statuses.
//
// @param   ids         string[]
// @param   classes     string[] | null
// @param   severities  string[] | null
// @returns many ItemRecord
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
WHERE item.retiredAt IS NULL AND /*scope item*/true/*end*/
  AND ($classes IS NULL OR item.class IN $classes)
  AND ($severities IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $severities)
RETURN item { .* } AS item ORDER BY item.id
