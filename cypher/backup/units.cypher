// Nodes by their number in this database, each with what belongs to it: the relationships that it owns (see backup/relationships)
// but those from ChangeSets, its identities, groups and host identifiers, and what is kept of its past. What columns of statuses
// are tied by is left out.
//
// @param   ids  number[]
// @returns many unknown
UNWIND $ids AS id
MATCH (node) WHERE id(node) = id
RETURN { node: [id(node), labels(node), properties(node)],
  relationships: [(node)-[related:!CHANGED&!TELLS_OF]-(other)
    WHERE CASE WHEN related.sources IS NOT NULL THEN startNode(related) = node ELSE node:Record OR NOT other:Record END |
    [id(related), type(related), id(startNode(related)), id(endNode(related)),
    coalesce(startNode(related).id, startNode(related).key, startNode(related).name, ''),
    coalesce(endNode(related).id, endNode(related).key, endNode(related).name, ''), properties(related),
    CASE WHEN related.sources IS NOT NULL OR (startNode(related):Record AND NOT endNode(related):Record) THEN 'from'
         WHEN endNode(related):Record AND NOT startNode(related):Record THEN 'to' ELSE 'both' END]],
  belongings: [(node)-[:IDENTIFIES|HAS_GROUP|KNOWN_AS]-(own)
    WHERE own:Identity OR own:DependencyGroup OR own:HostIdentifier |
    [id(own), labels(own), properties(own)]] + COLLECT {
    MATCH (interval:StatusInterval) WHERE interval.itemId = node.id AND interval.from IS NOT NULL
    RETURN [id(interval), labels(interval), properties(interval)]
  } + COLLECT {
    MATCH (period:MaintenancePeriod) WHERE period.itemId = node.id AND period.from IS NOT NULL
    RETURN [id(period), labels(period), properties(period)]
  } + COLLECT {
    MATCH (period:MaintenancePeriod {maintenanceId: node.id}) RETURN [id(period), labels(period), properties(period)]
  } + COLLECT {
    MATCH (event:Event) WHERE event.recordId = node.id AND event.seq >= 0
    RETURN [id(event), labels(event), properties(event)]
  } } AS row
