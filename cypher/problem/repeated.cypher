// Items and services that incidents of one category named often since an instant, as far as no problem is about them; items first,
// those with the most incidents first.
//
// @param   since  string
// @param   least  number
// @returns many { itemId: string; category: string; incidents: string[]; lastAt: string }
MATCH (incident:Incident)
USING INDEX incident:Incident(createdAt)
WHERE incident.createdAt >= datetime($since) AND incident.state <> 'CANCELLED' AND incident.category IS NOT NULL
  AND NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL }
MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(item:ConfigurationItem)
WHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL' AND /*scope item*/true/*end*/
WITH item, incident.category AS category, min(CASE type(tie) WHEN 'AFFECTS' THEN 0 ELSE 1 END) AS rank,
  collect(DISTINCT incident.id) AS incidents, max(incident.createdAt) AS lastAt
WHERE size(incidents) >= $least AND NOT EXISTS {
  MATCH (item)<-[tie:AFFECTS|OF_SERVICE|CAUSED_IN]-(problem:Problem)
  WHERE tie.validTo IS NULL AND problem.category = category
    AND problem.state IN ['NEW', 'ASSESSED', 'ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR', 'FIX_IN_PROGRESS', 'RESOLVED']
}
WITH item, category, rank, incidents, lastAt
ORDER BY rank, size(incidents) DESC, lastAt DESC, item.id LIMIT 100
RETURN { itemId: item.id, category: category, incidents: incidents[..200], lastAt: lastAt } AS row
