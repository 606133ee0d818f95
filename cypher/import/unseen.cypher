// What a source reported before `since` and not after, but items of spared classes: its key and item, and whether another source still reports the item.
//
// @param   source  string
// @param   since   string
// @param   spared  readonly string[]
// @returns many { key: string; sourceKey: string; itemId: string; reportedByOthers: boolean; retired: boolean }
MATCH (identity:Identity {source: $source})-[:IDENTIFIES]->(item:ConfigurationItem)
WHERE /*scope item*/true/*end*/ AND identity.missingSince IS NULL AND identity.lastSeenAt < datetime($since)
  AND NOT item.class IN $spared
RETURN {
  key: identity.key, sourceKey: identity.sourceKey, itemId: item.id, retired: item.retiredAt IS NOT NULL,
  reportedByOthers: EXISTS {
    (item)<-[:IDENTIFIES]-(other:Identity) WHERE other.source <> $source AND other.missingSince IS NULL
  }
} AS row ORDER BY row.key
