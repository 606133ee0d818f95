// Ends a shift, one that has not begun no earlier than it would have. No row when the person has no such shift to come or under way.
//
// @param   personId  string
// @param   id        string
// @param   at        string
// @returns maybe OnCallRecord
// @access  write
MATCH (person:ConfigurationItem {id: $personId})-[shift:ON_CALL_FOR]->(team:ConfigurationItem)
WHERE shift.id = $id AND (shift.validTo IS NULL OR shift.validTo > datetime($at))
SET shift.validTo = CASE WHEN shift.validFrom > datetime($at) THEN shift.validFrom ELSE datetime($at) END
RETURN shift { .id, .level, .validFrom, .validTo, personId: person.id, teamId: team.id } AS shift
