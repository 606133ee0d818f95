// The keys of the alerts about error budgets that fire.
//
// @returns many string
MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.targetId IS NOT NULL AND alert.dedupKey IS NOT NULL
RETURN alert.dedupKey AS key ORDER BY key
