// Items with what their effective status is made of: their own, their groups, and their providers in their stored states.
//
// @param   ids  string[]
// @returns many StandingRecord
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN {
  id: id, class: item.class, itemVersion: item.version,
  observed: item.observed, effective: item.effective, version: item.statusVersion, margin: item.margin,
  inMaintenance: coalesce(item.inMaintenance, false),
  groups: COLLECT {
    MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)
    RETURN declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs }
  },
  providers: COLLECT {
    MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider)
    RETURN { id: provider.id, type: type(related), group: related.group, weight: related.weight,
      observed: provider.observed, effective: provider.effective }
  }
} AS row
