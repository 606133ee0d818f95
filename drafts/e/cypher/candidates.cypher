// Items that incidents of one category named often since an instant, and about which no problem is open; most first.
//
// @param   since  string
// @param   least  number
// @returns many ProblemCandidateRecord
MATCH (incident:Incident)
USING INDEX incident:Incident(createdAt)
WHERE incident.createdAt >= datetime($since) AND incident.state <> 'CANCELLED' AND incident.category IS NOT NULL
MATCH (incident)-[tie:AFFECTS]->(item:ConfigurationItem)
WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL' AND /*scope item*/true/*end*/
WITH item, incident.category AS category, count(DISTINCT incident) AS incidents, max(incident.createdAt) AS lastAt,
  collect(incident) AS all
WHERE incidents >= $least AND NOT any(one IN all WHERE EXISTS {
  MATCH (one)-[made:INSTANCE_OF]->(problem:Problem)
  WHERE made.validTo IS NULL AND NOT problem.state IN ['CLOSED', 'DUPLICATE', 'CANCELLED']
})
RETURN { itemId: item.id, category: category, incidentCount: incidents, lastAt: lastAt } AS row
ORDER BY row.incidentCount DESC, row.lastAt DESC LIMIT 100
