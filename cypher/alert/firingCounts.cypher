// How many alerts fire, by severity.
//
// @returns many { severity: Severity; count: number }
MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.startsAt IS NOT NULL
WITH alert.severity AS severity, count(*) AS count
RETURN { severity: severity, count: count } AS row
