// Who is on call for a team at an instant, the first to be called first.
//
// @param   teamId  string
// @param   at      string
// @returns many OnCallRecord
MATCH (team:ConfigurationItem {id: $teamId})<-[shift:ON_CALL_FOR]-(person:ConfigurationItem)
WHERE shift.validFrom <= datetime($at) AND (shift.validTo IS NULL OR shift.validTo > datetime($at))
  AND person.retiredAt IS NULL
WITH team, shift, person ORDER BY shift.level, shift.validFrom, shift.id
RETURN shift { .id, .level, .validFrom, .validTo, personId: person.id, teamId: team.id } AS shift
