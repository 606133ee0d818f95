// The heartbeat whose token has this hash; no row when there is none.
//
// @param   tokenHash  string
// @returns maybe { id: string; enabled: boolean }
MATCH (check:Check {tokenHash: $tokenHash})
RETURN check { .id, .enabled } AS check
