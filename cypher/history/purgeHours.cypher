// Removes some roll-ups from before an instant. Gives how many.
//
// @param   before  string
// @param   limit   number
// @returns one number
// @access  write
MATCH (hour:StatusHour) WHERE hour.hour < datetime($before)
WITH hour LIMIT toInteger($limit)
DELETE hour
RETURN count(*) AS removed
