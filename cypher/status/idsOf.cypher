// The ids of items by node.
//
// @param   nodes  number[]
// @returns many { node: number; id: string }
UNWIND $nodes AS node
MATCH (item:ConfigurationItem) WHERE id(item) = node
RETURN { node: node, id: item.id } AS row
