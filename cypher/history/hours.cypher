// Roll-ups of an item in a window, in order: hours and days.
//
// @param   itemId  string
// @param   from    string
// @param   to      string
// @returns many StatusHourRow
MATCH (hour:StatusHour)
WHERE hour.itemId = $itemId AND datetime($from) <= hour.hour < datetime($to)
WITH hour ORDER BY hour.hour
RETURN hour { .* } AS hour
