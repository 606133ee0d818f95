// What items' own statuses are made of, under their locks. Setting a label that is there already takes the write lock before
// anything is read. An alert about an error budget says how the status was: it is no sign of how it is.
//
// @param   ids  string[]
// @returns many SignalsRecord
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
SET item:ConfigurationItem
WITH item
RETURN {
  id: item.id, retired: item.retiredAt IS NOT NULL, observed: item.observed, reported: item.reported,
  checks: COLLECT {
    MATCH (item)<-[:CHECKS]-(check:Check {enabled: true}) WHERE check.hardSeverity IS NOT NULL
    RETURN DISTINCT check.hardSeverity
  },
  alerts: COLLECT { MATCH (item)<-[:FIRING_ON]-(alert:Alert) WHERE alert.targetId IS NULL RETURN DISTINCT alert.severity },
  lastAlert: head(COLLECT {
    MATCH (item)<-[:ON]-(alert:Alert) WHERE alert.checkId IS NULL AND alert.targetId IS NULL
    RETURN alert.status ORDER BY alert.lastSeenAt DESC LIMIT 1
  })
} AS row
