// What happened to incidents, each kind by itself, the last ones of each: events, comments, beginnings and ends of alerts, breaches.
//
// @param   ids    string[]
// @param   limit  number
// @returns many { id: string; happenings: HappeningRecord[] }
UNWIND $ids AS id
MATCH (incident:Record {id: id}) WHERE incident:Incident
RETURN { id: id, happenings:
  reverse(COLLECT {
    MATCH (event:Event) WHERE event.recordId = id AND event.seq > 0
    RETURN { kind: 'EVENT', at: event.at, what: event.event, actor: event.actor, from: event.from, to: event.to, reason: event.reason }
    ORDER BY event.seq DESC LIMIT toInteger($limit)
  }) + reverse(COLLECT {
    MATCH (comment:IncidentComment) WHERE comment.recordId = id AND comment.kind IN ['COMMENT', 'UPDATE'] AND comment.seq > 0
    RETURN { kind: comment.kind, at: comment.at, what: comment.text, actor: comment.author, from: null, to: null, reason: null }
    ORDER BY comment.seq DESC LIMIT toInteger($limit)
  }) + reverse(COLLECT {
    MATCH (incident)<-[:RAISED]-(alert:Alert) WHERE /*scope (alert)-[:ON]->()*/true/*end*/
    RETURN { kind: 'ALERT_BEGAN', at: alert.startsAt, what: coalesce(alert.summary, alert.fingerprint), actor: null, from: null, to: null, reason: null }
    ORDER BY alert.startsAt DESC LIMIT toInteger($limit)
  }) + reverse(COLLECT {
    MATCH (incident)<-[:RAISED]-(alert:Alert)
    WHERE alert.endsAt IS NOT NULL AND alert.status <> 'FIRING' AND /*scope (alert)-[:ON]->()*/true/*end*/
    RETURN { kind: 'ALERT_ENDED', at: alert.endsAt, what: coalesce(alert.summary, alert.fingerprint), actor: null, from: null, to: null, reason: null }
    ORDER BY alert.endsAt DESC LIMIT toInteger($limit)
  }) + reverse(COLLECT {
    MATCH (clock:ServiceClock) WHERE clock.recordId = id AND clock.breached AND clock.cancelledAt IS NULL
    RETURN { kind: 'BREACH', at: clock.breachedAt, what: clock.kind, actor: null, from: null, to: null, reason: null }
    ORDER BY clock.breachedAt DESC LIMIT toInteger($limit)
  })
} AS row
