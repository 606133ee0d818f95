// In which weeks of a span incidents came, by their service, their category and the classes of the items that they name; of groups that
// are large enough, that enough late incidents belong to of which no problem is, and about whose pattern none was raised or is open.
//
// @param   from       string
// @param   to         string
// @param   late       string
// @param   least      number
// @param   leastLate  number
// @returns many { kind: 'SERVICE' | 'CATEGORY' | 'CLASS'; name: string; weeks: number[]; incidents: string[]; lastAt: string }
MATCH (incident:Incident)
USING INDEX incident:Incident(createdAt)
WHERE incident.createdAt >= datetime($from) AND incident.createdAt < datetime($to) AND incident.state <> 'CANCELLED'
  AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/
WITH incident, (incident.createdAt.epochSeconds - datetime($from).epochSeconds) / 604800 AS week,
  CASE WHEN incident.createdAt >= datetime($late)
    AND NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL } THEN incident.id END AS late
CALL (incident) {
  MATCH (incident)-[tie:OF_SERVICE]->(item:ConfigurationItem)
  WHERE tie.validTo IS NULL AND /*scope item*/true/*end*/
  RETURN 'SERVICE' AS kind, item.id AS name
UNION
  WITH incident WHERE incident.category IS NOT NULL
  RETURN 'CATEGORY' AS kind, incident.category AS name
UNION
  MATCH (incident)-[tie:AFFECTS]->(item:ConfigurationItem)
  WHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL' AND /*scope item*/true/*end*/
  RETURN 'CLASS' AS kind, item.class AS name
}
WITH kind, name, collect(week) AS weeks, collect(late) AS late, max(incident.createdAt) AS lastAt
WHERE size(weeks) >= $least AND size(late) >= $leastLate AND NOT EXISTS {
  MATCH (problem:Problem {pattern: kind + ' ' + name})
  WHERE problem.createdAt >= datetime($from)
    OR problem.state IN ['NEW', 'ASSESSED', 'ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR', 'FIX_IN_PROGRESS', 'RESOLVED']
}
WITH kind, name, weeks, late, lastAt ORDER BY size(weeks) DESC, kind, name LIMIT 1000
RETURN { kind: kind, name: name, weeks: weeks, incidents: late[..200], lastAt: lastAt } AS row
