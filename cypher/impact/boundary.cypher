// The stored states of items whose own providers are not read: of nodes those that are not OK, by state; and named items.
// `hidden` is the class of those that who asks does not see.
//
// @param   nodes  number[]
// @param   ids    string[]
// @returns many BoundaryRow
CALL () {
  UNWIND $nodes AS node
  MATCH (item:ConfigurationItem) WHERE id(item) = node
  WITH item.effective AS effective, item.observed AS observed, CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END AS hidden, collect(node) AS nodes, collect(item.id) AS ids
  WHERE coalesce(effective, observed, 'OK') <> 'OK'
  UNWIND range(0, size(nodes) - 1, 1000) AS start
  RETURN { effective: effective, observed: observed, hidden: hidden, nodes: nodes[start..start + 1000],
    ids: ids[start..start + 1000], item: null } AS row
UNION ALL
  UNWIND $ids AS id
  MATCH (item:ConfigurationItem {id: id})
  RETURN { effective: item.effective, observed: item.observed, hidden: CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END, nodes: [id(item)], ids: [id],
    item: item { .id, .name, .class } } AS row
}
RETURN row
