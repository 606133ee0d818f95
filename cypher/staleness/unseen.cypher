// What a source has not reported since an instant, but items of spared classes, the longest unseen first. Null classes restrict nothing.
//
// @param   source   string
// @param   since    string
// @param   classes  string[] | null
// @param   spared   readonly string[]
// @returns many UnseenRow
MATCH (identity:Identity {source: $source})-[:IDENTIFIES]->(item:ConfigurationItem)
WHERE /*scope item*/true/*end*/ AND identity.missingSince IS NULL AND identity.lastSeenAt < datetime($since)
  AND NOT item.class IN $spared AND ($classes IS NULL OR item.class IN $classes)
RETURN {
  key: identity.key, itemId: item.id, retired: item.retiredAt IS NOT NULL,
  reportedByOthers: EXISTS {
    MATCH (item)<-[:IDENTIFIES]-(other:Identity)
    WHERE other.source <> $source AND other.missingSince IS NULL AND other.lastSeenAt >= datetime($since)
  }
} AS row ORDER BY identity.lastSeenAt, identity.key
