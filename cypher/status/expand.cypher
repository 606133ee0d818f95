// Items, named by id or by node, with what their effective status is made of: their own, their groups, and their providers in
// their stored states. In columns, as impact/dependents; what is alike stands once.
//
// @param   ids    string[]
// @param   nodes  Float64Array
// @returns many StandingRow
CALL () {
  UNWIND $ids AS id
  MATCH (item:ConfigurationItem {id: id})
  RETURN item
UNION ALL
  UNWIND $nodes AS node
  MATCH (item:ConfigurationItem) WHERE id(item) = toInteger(node)
  RETURN item
}
WITH collect(item) AS items
CALL (items) {
  UNWIND items AS item
  WITH item.observed AS observed, item.effective AS effective, item.margin AS margin,
       coalesce(item.inMaintenance, false) AS inMaintenance, collect(id(item)) AS nodes, collect(item.id) AS ids,
       collect(item.version) AS itemVersions, collect(coalesce(item.statusVersion, 0)) AS versions
  UNWIND range(0, size(nodes) - 1, 1000) AS start
  RETURN { kind: 'ITEMS', observed: observed, effective: effective, margin: margin, inMaintenance: inMaintenance,
    nodes: nodes[start..start + 1000], ids: ids[start..start + 1000],
    itemVersions: itemVersions[start..start + 1000], versions: versions[start..start + 1000] } AS row
UNION ALL
  UNWIND items AS item
  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider)
  WITH type(related) AS type, related.group AS group, related.weight AS weight, provider.observed AS observed,
       provider.effective AS effective, collect(id(item)) AS from, collect(id(provider)) AS to
  UNWIND range(0, size(from) - 1, 1000) AS start
  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight, observed: observed, effective: effective,
    from: from[start..start + 1000], to: to[start..start + 1000] } AS row
UNION ALL
  UNWIND items AS item
  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)
  WITH declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } AS group, collect(id(item)) AS nodes
  RETURN { kind: 'GROUPS', group: group, nodes: nodes } AS row
}
RETURN row
