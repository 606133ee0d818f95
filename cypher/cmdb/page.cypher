// A page of items in any order. Candidates come from one place, the narrowest the caller knows: the full-text index, ids,
// a source's keys, classes, or all. A place holds a value for each term, the last of them the id; a missing environment
// sorts as empty text, instants as milliseconds. Scores depend on the item and the words alone (see words.ts), so that
// places by relevance hold while others write.
//
// @param   from        'search' | 'ids' | 'source' | 'classes' | 'all'
// @param   filter      ItemFilter
// @param   index       string
// @param   query       string
// @param   text        string
// @param   terms       { field: string; ascending: boolean }[]
// @param   classNames  Record<string, string>
// @param   after       (string | number)[] | null
// @param   limit       number
// @returns many { item: ItemRecord; place: (string | number)[] }
CALL () {
  UNWIND CASE $from WHEN 'search' THEN [$query] ELSE [] END AS query
  CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
  CALL db.index.fulltext.queryNodes($index, query) YIELD node, score
  RETURN node AS item, score + CASE
    WHEN toLower(node.name) = $text THEN 100
    WHEN toLower(node.name) STARTS WITH $text THEN 50
    ELSE 0
  END AS score
UNION ALL
  UNWIND CASE $from WHEN 'ids' THEN $filter.ids ELSE [] END AS id
  MATCH (item:ConfigurationItem {id: id})
  RETURN DISTINCT item, 0.0 AS score
UNION ALL
  UNWIND CASE $from WHEN 'source' THEN [$filter.source] ELSE [] END AS source
  MATCH (:Identity {source: source})-[:IDENTIFIES]->(item:ConfigurationItem)
  RETURN DISTINCT item, 0.0 AS score
UNION ALL
  UNWIND CASE $from WHEN 'classes' THEN $filter.classes ELSE [] END AS class
  MATCH (item:ConfigurationItem) WHERE item.class = class AND item.name IS NOT NULL AND item.id IS NOT NULL
  RETURN DISTINCT item, 0.0 AS score
UNION ALL
  UNWIND CASE $from WHEN 'all' THEN [true] ELSE [] END AS every
  MATCH (item:ConfigurationItem) WHERE item.name IS NOT NULL AND item.id IS NOT NULL
  RETURN item, 0.0 AS score
}
WITH item, score
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
WITH item, [term IN $terms | CASE term.field
  WHEN 'NAME' THEN item.name
  WHEN 'CLASS' THEN $classNames[item.class]
  WHEN 'ENVIRONMENT' THEN coalesce(item.environment, '')
  WHEN 'CREATED_AT' THEN item.createdAt.epochMillis
  WHEN 'UPDATED_AT' THEN item.updatedAt.epochMillis
  WHEN 'RELEVANCE' THEN score
  WHEN 'ID' THEN item.id
END] AS place
WHERE $after IS NULL OR 1 = reduce(side = 0, i IN range(0, size(place) - 1) | CASE
  WHEN side <> 0 THEN side
  WHEN place[i] = $after[i] THEN 0
  WHEN (place[i] > $after[i]) = $terms[i].ascending THEN 1
  ELSE -1
END)
WITH item, place ORDER BY
  CASE WHEN $terms[0].ascending THEN place[0] END, CASE WHEN NOT $terms[0].ascending THEN place[0] END DESC,
  CASE WHEN $terms[1].ascending THEN place[1] END, CASE WHEN NOT $terms[1].ascending THEN place[1] END DESC,
  CASE WHEN $terms[2].ascending THEN place[2] END, CASE WHEN NOT $terms[2].ascending THEN place[2] END DESC,
  CASE WHEN $terms[3].ascending THEN place[3] END
  LIMIT toInteger($limit)
RETURN { item: item { .* }, place: place } AS row
