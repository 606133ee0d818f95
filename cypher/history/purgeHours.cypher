// Removes some roll-ups from before an instant. Gives how many.
//
// @param   before  string
// @param   limit   number
// @returns one number
// @access  write
UNWIND [0, 1] AS days
MATCH (hour:StatusHour) WHERE hour.days = days AND hour.hour < datetime($before)
WITH hour LIMIT toInteger($limit)
DELETE hour
RETURN count(*) AS removed
