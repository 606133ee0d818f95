// How many items match, found as page.cypher finds them.
//
// @param   from    'search' | 'ids' | 'source' | 'classes' | 'all'
// @param   filter  ItemFilter
// @param   index   string
// @param   query   string
// @returns one number
CALL () {
  UNWIND CASE $from WHEN 'search' THEN [$query] ELSE [] END AS query
  CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
  CALL db.index.fulltext.queryNodes($index, query) YIELD node
  RETURN node AS item
UNION ALL
  UNWIND CASE $from WHEN 'ids' THEN $filter.ids ELSE [] END AS id
  MATCH (item:ConfigurationItem {id: id})
  RETURN DISTINCT item
UNION ALL
  UNWIND CASE $from WHEN 'source' THEN [$filter.source] ELSE [] END AS source
  MATCH (:Identity {source: source})-[:IDENTIFIES]->(item:ConfigurationItem)
  RETURN DISTINCT item
UNION ALL
  UNWIND CASE $from WHEN 'classes' THEN $filter.classes ELSE [] END AS class
  MATCH (item:ConfigurationItem) WHERE item.class = class AND item.name IS NOT NULL AND item.id IS NOT NULL
  RETURN DISTINCT item
UNION ALL
  UNWIND CASE $from WHEN 'all' THEN [true] ELSE [] END AS every
  MATCH (item:ConfigurationItem) WHERE item.name IS NOT NULL AND item.id IS NOT NULL
  RETURN item
}
WITH item
WHERE ($filter.retired OR item.retiredAt IS NULL)
  AND /*scope item*/true/*end*/
  AND ($filter.classes IS NULL OR item.class IN $filter.classes)
  AND ($filter.environments IS NULL OR item.environment IN $filter.environments)
  AND ($filter.criticalities IS NULL OR item.criticality IN $filter.criticalities)
  AND ($filter.lifecycleStages IS NULL OR item.lifecycleStage IN $filter.lifecycleStages)
  AND ($filter.effectiveStatus IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $filter.effectiveStatus)
  AND all(tag IN $filter.tags WHERE tag IN item.tags)
  AND all(wanted IN $filter.attributes WHERE any(value IN wanted.values WHERE value IN [] + item[wanted.name]))
  AND ($filter.ids IS NULL OR item.id IN $filter.ids)
  AND ($filter.source IS NULL OR EXISTS {
    (item)<-[:IDENTIFIES]-(identity WHERE identity.source = $filter.source AND identity.missingSince IS NULL)
  })
RETURN count(item) AS total
