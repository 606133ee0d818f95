// Whatever items depend on, all the way down, over relationships that carry impact, the items included; otherwise as
// dependents.cypher.
//
// @param   of     string[]
// @param   limit  number
// @returns many SubgraphRow
UNWIND $of AS id
MATCH (given:ConfigurationItem {id: id})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]->(item)
WHERE given.mergedInto IS NULL
WITH DISTINCT item LIMIT $limit
WITH collect(item) AS items
CALL (items) {
  UNWIND items AS item
  WITH item.class AS class, item.observed AS observed, /*scope item*/true/*end*/ AS visible,
       collect(id(item)) AS nodes, collect(item.id) AS ids, collect(item.name) AS names
  UNWIND range(0, size(nodes) - 1, 1000) AS start
  RETURN { kind: 'ITEMS', class: class, observed: observed, visible: visible, nodes: nodes[start..start + 1000],
    ids: ids[start..start + 1000], names: names[start..start + 1000] } AS row
UNION ALL
  UNWIND items AS item
  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider)
  WITH type(related) AS type, related.group AS group, related.weight AS weight,
       collect(id(item)) AS from, collect(id(provider)) AS to
  UNWIND range(0, size(from) - 1, 1000) AS start
  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight,
    from: from[start..start + 1000], to: to[start..start + 1000] } AS row
UNION ALL
  UNWIND items AS item
  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)
  WITH declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } AS group, collect(id(item)) AS nodes
  RETURN { kind: 'GROUPS', group: group, nodes: nodes } AS row
}
RETURN row
