// What is known of items that may be the cause of an outage: whether anybody would know if they failed, their alerts that fired at some
// time of a span, and what was done to them within another: maintenance that covers them, and changes to what they are. Every item has a row.
//
// @param   ids       string[]
// @param   from      string
// @param   until     string
// @param   workFrom  string
// @returns many CauseSignsRecord
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN {
  itemId: id, class: item.class,
  monitored: item.observed IS NOT NULL OR EXISTS { MATCH (item)<-[:CHECKS]-(check:Check) WHERE check.removedAt IS NULL },
  alerts: COLLECT {
    MATCH (item)<-[:ON]-(alert:Alert)
    WHERE alert.startsAt <= datetime($until) AND coalesce(alert.endsAt >= datetime($from), true)
    RETURN { id: alert.id, at: alert.startsAt } ORDER BY alert.startsAt, alert.id LIMIT 100
  },
  work: COLLECT {
    MATCH (item)<-[:COVERS]-(maintenance:Maintenance)
    WHERE maintenance.kind = 'FIXED' AND maintenance.cancelledAt IS NULL
      AND maintenance.from <= datetime($until) AND maintenance.to >= datetime($workFrom)
    RETURN { id: maintenance.id, from: maintenance.from, to: maintenance.to } ORDER BY maintenance.from LIMIT 20
  } + COLLECT {
    MATCH (item)<-[change:CHANGED]-(changeSet:ChangeSet)
    WHERE change.operation IN ['CREATED', 'UPDATED', 'RELATED', 'RECLASSIFIED', 'MERGED']
      AND datetime($workFrom) <= changeSet.at <= datetime($until)
    RETURN { id: changeSet.id, from: changeSet.at, to: changeSet.at } ORDER BY changeSet.at DESC LIMIT 20
  }
} AS signs
