// How many alerts fire, by severity.
//
// @returns many { severity: string; total: number }
MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.startsAt IS NOT NULL
RETURN { severity: alert.severity, total: count(alert) } AS row
