// Ends periods of a maintenance, each at its instant; one that would have lasted no time goes.
//
// @param   id    string
// @param   rows  { itemId: string; to: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (period:MaintenancePeriod) WHERE period.openOf = $id AND period.itemId = row.itemId
SET period.to = datetime(row.to), period.openOf = null
FOREACH (gone IN CASE WHEN period.from >= period.to THEN [period] ELSE [] END | DELETE gone)
