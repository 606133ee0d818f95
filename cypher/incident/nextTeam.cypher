// The team that takes over what a team does not get done; none that has had the incident before, so that it goes round in no circle.
//
// @param   id    string
// @param   team  string
// @returns maybe string
MATCH (team:ConfigurationItem {id: $team})-[:ESCALATES_TO]->(next:ConfigurationItem)
WHERE next.retiredAt IS NULL
  AND NOT EXISTS { MATCH (incident:Record {id: $id})-[:ASSIGNED_IN]->(next) }
RETURN next.id AS id ORDER BY next.name, next.id LIMIT 1
