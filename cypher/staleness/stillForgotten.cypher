// Of items, those that are current and that no source has reported since an instant.
//
// @param   ids    string[]
// @param   since  string
// @returns many string
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
WHERE item.retiredAt IS NULL AND NOT EXISTS {
  MATCH (item)<-[:IDENTIFIES]-(identity:Identity)
  WHERE identity.source = 'manual' OR identity.lastSeenAt >= datetime($since) AND identity.source IS NOT NULL
}
RETURN id
