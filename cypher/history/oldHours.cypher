// The first day before an instant of which there are roll-ups by the hour, and some items that have them. No row without any.
//
// @param   before  string
// @param   limit   number
// @returns maybe { day: string; ids: string[] }
MATCH (first:StatusHour) WHERE first.hour < datetime($before) AND first.days = 0
WITH first ORDER BY first.hour LIMIT 1
WITH datetime.truncate('day', first.hour) AS day
MATCH (hour:StatusHour) WHERE day <= hour.hour < day + duration('P1D') AND hour.days = 0
WITH day, hour.itemId AS itemId ORDER BY itemId LIMIT toInteger($limit)
RETURN { day: day, ids: collect(DISTINCT itemId) } AS row
