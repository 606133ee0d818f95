// When the next firing alert expires, is let go or loses its acknowledgement; no row when none does.
//
// @returns maybe string
MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.nextAt IS NOT NULL
RETURN toString(alert.nextAt) AS at ORDER BY alert.nextAt LIMIT 1
