// How many of these items no source has reported since an instant, each by its class. As isStale in src/cmdb/sightings.ts says:
// what no source reports is not stale, nor what was entered by hand, nor what is retired.
//
// @param   ids    string[]
// @param   since  Record<string, string>
// @returns one number
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
WHERE item.retiredAt IS NULL
  AND EXISTS { (item)<-[:IDENTIFIES]-(known:Identity) WHERE known.source IS NOT NULL }
  AND NOT EXISTS {
    (item)<-[:IDENTIFIES]-(identity:Identity)
    WHERE identity.missingSince IS NULL
      AND (identity.source = 'manual' OR identity.source IS NOT NULL AND identity.lastSeenAt >= datetime($since[item.class]))
  }
RETURN count(item) AS total
