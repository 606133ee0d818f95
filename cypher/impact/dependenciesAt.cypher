// Whatever items depended on at an instant, over the relationships that held then; otherwise as dependentsAt.cypher.
//
// @param   of     string[]
// @param   at     string
// @param   types  string[]
// @param   limit  number
// @returns many SubgraphRow
UNWIND $of AS id
MATCH path = (given:ConfigurationItem {id: id})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED*0../*depth*/32/*end*/]->(item)
WHERE all(related IN relationships(path) WHERE related.validFrom <= datetime($at)
  AND (related.validTo IS NULL OR (related.validTo > datetime($at) AND related.type IN $types)))
WITH DISTINCT item LIMIT $limit
WITH collect(item) AS items
CALL (items) {
  UNWIND items AS item
  WITH item.class AS class, /*scope item*/true/*end*/ AS visible,
       collect(id(item)) AS nodes, collect(item.id) AS ids, collect(item.name) AS names
  UNWIND range(0, size(nodes) - 1, 1000) AS start
  RETURN { kind: 'ITEMS', class: class, observed: null, visible: visible, nodes: nodes[start..start + 1000],
    ids: ids[start..start + 1000], names: names[start..start + 1000] } AS row
UNION ALL
  UNWIND items AS item
  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED]->(provider)
  WHERE related.validFrom <= datetime($at)
    AND (related.validTo IS NULL OR (related.validTo > datetime($at) AND related.type IN $types))
  WITH coalesce(related.type, type(related)) AS type, related.group AS group, related.weight AS weight,
       collect(id(item)) AS from, collect(id(provider)) AS to
  UNWIND range(0, size(from) - 1, 1000) AS start
  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight,
    from: from[start..start + 1000], to: to[start..start + 1000] } AS row
}
RETURN row
