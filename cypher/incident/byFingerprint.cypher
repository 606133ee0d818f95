// The incident that has a fingerprint, and whether it is in sight. No row when none has it, or gave it back when it was closed.
//
// @param   fingerprint  string
// @returns maybe { id: string; number: string; state: string; seen: boolean }
MATCH (incident:Incident {fingerprint: $fingerprint})
RETURN incident { .id, .number, .state, seen: /*scope record incident:Incident*/true/*end*/ } AS incident
