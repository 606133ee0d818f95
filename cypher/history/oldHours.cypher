// The first day before an instant of which there are roll-ups by the hour, and some items that have them. No row without any.
//
// @param   before  string
// @param   limit   number
// @returns maybe { day: string; ids: string[] }
MATCH (first:StatusHour) WHERE first.days = 0 AND first.hour < datetime($before)
WITH first ORDER BY first.hour LIMIT 1
WITH datetime.truncate('day', first.hour) AS day
MATCH (hour:StatusHour) WHERE hour.days = 0 AND day <= hour.hour < day + duration('P1D')
WITH day, hour.itemId AS itemId ORDER BY itemId LIMIT toInteger($limit)
WITH day, collect(DISTINCT itemId) AS ids
RETURN { day: day, ids: ids } AS row
