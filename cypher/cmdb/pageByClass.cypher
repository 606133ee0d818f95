// A page of items of some classes by name, then id, after a place: of each class a page in the order of its index, and of
// all those the first.
//
// @param   filter   ItemFilter
// @param   classes  string[]
// @param   name     string
// @param   id       string
// @param   limit    number
// @returns many ItemRecord
UNWIND $classes AS class
CALL (class) {
  MATCH (item:ConfigurationItem)
  WHERE item.class = class
    AND item.name >= $name AND item.id IS NOT NULL AND CASE item.name WHEN $name THEN item.id > $id ELSE true END
    AND /*scope item*/true/*end*/
    AND ($filter.retired OR item.retiredAt IS NULL)
    AND ($filter.environments IS NULL OR item.environment IN $filter.environments)
    AND ($filter.criticalities IS NULL OR item.criticality IN $filter.criticalities)
    AND ($filter.lifecycleStages IS NULL OR item.lifecycleStage IN $filter.lifecycleStages)
    AND ($filter.effectiveStatus IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $filter.effectiveStatus)
    AND all(tag IN $filter.tags WHERE tag IN item.tags)
    AND all(wanted IN $filter.attributes WHERE any(value IN wanted.values WHERE value IN [] + item[wanted.name]))
  RETURN item ORDER BY item.class, item.name, item.id LIMIT toInteger($limit)
}
WITH item ORDER BY item.name, item.id LIMIT toInteger($limit)
RETURN item { .* } AS item
