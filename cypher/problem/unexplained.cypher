// Incidents of the first priority since an instant that are over, whose cause nobody found, and that no problem is about; the latest
// first.
//
// @param   since  string
// @returns many { incidentId: string; number: string; title: string; category: string; itemId: string | null; lastAt: string }
MATCH (incident:Incident)
USING INDEX incident:Incident(createdAt)
WHERE incident.createdAt >= datetime($since) AND incident.priority = 'P1' AND incident.causeConfirmedAt IS NULL
  AND incident.state IN ['RESOLVED', 'CLOSED', 'IN_REVIEW', 'REVIEWED']
  AND NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL }
  AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/
WITH incident ORDER BY incident.createdAt DESC, incident.id LIMIT 100
RETURN {
  incidentId: incident.id, number: incident.number, title: incident.title, category: coalesce(incident.category, ''),
  lastAt: incident.createdAt,
  itemId: head(COLLECT {
    MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(item:ConfigurationItem)
    WHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL' AND /*scope item*/true/*end*/
    RETURN item.id ORDER BY type(tie), item.id LIMIT 1
  })
} AS row
