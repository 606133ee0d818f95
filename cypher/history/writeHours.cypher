// Writes roll-ups, in place of those there are.
//
// @param   rows  StatusHourRow[]
// @returns none
// @access  write
UNWIND $rows AS row
MERGE (hour:StatusHour {key: row.key})
SET hour = row, hour.hour = datetime(row.hour)
