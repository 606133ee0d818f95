// Removes roll-ups of items from an instant on, and the one it lies in.
//
// @param   ids   string[]
// @param   from  string
// @param   to    string
// @returns none
// @access  write
UNWIND $ids AS id
MATCH (hour:StatusHour)
WHERE hour.itemId = id AND datetime($from) <= hour.hour < datetime($to)
DELETE hour
