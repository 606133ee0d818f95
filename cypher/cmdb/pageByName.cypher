// A page of items of all classes by name, then id, after a place ('' and '' at the start). Read in the index's order:
// ORDER BY must see the node, not its map, and the place's second half must not become a union.
//
// @param   filter  ItemFilter
// @param   name    string
// @param   id      string
// @param   limit   number
// @returns many ItemRecord
MATCH (item:ConfigurationItem)
WHERE item.name >= $name AND item.id IS NOT NULL AND CASE item.name WHEN $name THEN item.id > $id ELSE true END
  AND /*scope item*/true/*end*/
  AND ($filter.retired OR item.retiredAt IS NULL)
  AND ($filter.classes IS NULL OR item.class IN $filter.classes)
  AND ($filter.environments IS NULL OR item.environment IN $filter.environments)
  AND ($filter.criticalities IS NULL OR item.criticality IN $filter.criticalities)
  AND ($filter.lifecycleStages IS NULL OR item.lifecycleStage IN $filter.lifecycleStages)
  AND ($filter.effectiveStatus IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $filter.effectiveStatus)
  AND all(tag IN $filter.tags WHERE tag IN item.tags)
  AND all(wanted IN $filter.attributes WHERE any(value IN wanted.values WHERE value IN [] + item[wanted.name]))
WITH item ORDER BY item.name, item.id LIMIT toInteger($limit)
RETURN item { .* } AS item
