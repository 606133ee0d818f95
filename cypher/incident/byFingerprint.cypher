// The incident that has a fingerprint. No row when none has it, or gave it back when it was closed.
//
// @param   fingerprint  string
// @returns maybe { id: string; number: string; state: string }
MATCH (incident:Incident {fingerprint: $fingerprint})
RETURN incident { .id, .number, .state } AS incident
