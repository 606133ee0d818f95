// Incidents that were logged since problems were resolved: of the problem, or about the item of its cause and of its category; at
// most 20 of each.
//
// @param   rows  { id: string; since: string; item: string | null; category: string | null }[]
// @returns many { id: string; incidents: { id: string; number: string; state: string; explained: boolean }[] }
UNWIND $rows AS row
RETURN { id: row.id, incidents: COLLECT {
  CALL (row) {
    MATCH (:Record {id: row.id})<-[made:INSTANCE_OF]-(incident:Incident) WHERE made.validTo IS NULL
    RETURN incident
  UNION
    MATCH (:ConfigurationItem {id: row.item})<-[tie:AFFECTS]-(incident:Incident)
    WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL' AND incident.category = row.category
    RETURN incident
  }
  WITH incident WHERE incident.state <> 'CANCELLED' AND coalesce(incident.loggedAt, incident.detectedAt) > datetime(row.since)
  RETURN incident { .id, .number, .state, explained: incident.causeConfirmedAt IS NOT NULL } AS found
  ORDER BY incident.createdAt, incident.id LIMIT 20
} } AS row
