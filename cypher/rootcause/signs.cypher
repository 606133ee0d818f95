// What is known of items that may be the cause of an outage: whether anybody would know if they failed, and their alerts that
// fired at some time of a span. Every item has a row.
//
// @param   ids    string[]
// @param   from   string
// @param   until  string
// @returns many CauseSignsRecord
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN {
  itemId: id,
  monitored: item.observed IS NOT NULL OR EXISTS { MATCH (item)<-[:CHECKS]-(check:Check) WHERE check.removedAt IS NULL },
  alerts: COLLECT {
    MATCH (item)<-[:ON]-(alert:Alert)
    WHERE alert.targetId IS NULL AND alert.startsAt <= datetime($until) AND coalesce(alert.endsAt >= datetime($from), true)
    RETURN { id: alert.id, at: alert.startsAt } ORDER BY alert.startsAt, alert.id LIMIT 100
  }
} AS signs
