// How many changes of a team to items of some classes were closed in a span after they had begun, and how many of them failed.
//
// @param   rows   { key: string; team: string; classes: string[] }[]
// @param   since  string
// @param   until  string
// @returns many { key: string; changes: number; failures: number }
UNWIND $rows AS row
MATCH (change:Change)
WHERE change.teamId = row.team AND change.closedAt >= datetime($since) AND change.closedAt < datetime($until)
  AND change.actualStart IS NOT NULL
  AND EXISTS { MATCH (change)-[made:TARGETS]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND item.class IN row.classes }
WITH row.key AS key, change,
     CASE WHEN change.outcome = 'UNSUCCESSFUL' OR change.backedOutAt IS NOT NULL THEN 1 ELSE 0 END AS failed
WITH key, count(change) AS changes, sum(failed) AS failures
RETURN { key: key, changes: changes, failures: failures } AS record
