// Writes periods of a maintenance, in effect or over.
//
// @param   id    string
// @param   rows  { itemId: string; from: string; to: string; open: boolean }[]
// @returns none
// @access  write
UNWIND $rows AS row
CREATE (period:MaintenancePeriod {
  maintenanceId: $id, itemId: row.itemId, from: datetime(row.from), to: datetime(row.to),
  openOf: CASE WHEN row.open THEN $id END
})
