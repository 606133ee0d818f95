// Those of some items that no source has reported since an instant, each by its class, as in impact/staleCount.
//
// @param   ids    string[]
// @param   since  Record<string, string>
// @returns many string
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
WHERE item.retiredAt IS NULL
  AND EXISTS { (item)<-[:IDENTIFIES]-(known:Identity) WHERE known.source IS NOT NULL }
  AND NOT EXISTS {
    (item)<-[:IDENTIFIES]-(identity:Identity)
    WHERE identity.missingSince IS NULL
      AND (identity.source = 'manual' OR identity.source IS NOT NULL AND identity.lastSeenAt >= datetime($since[item.class]))
  }
RETURN id
