// Counts maintenances in and out, in the order of the rows, which locks the items in that order. Gives the items that came
// into maintenance or out of it, with their statuses: a new version of each, told as of `at`.
//
// @param   rows  { itemId: string; by: number }[]
// @param   at    string
// @returns many MaintenanceTurnRecord
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.itemId})
SET item.maintenanceDepth = coalesce(item.maintenanceDepth, 0) + toInteger(row.by)
WITH item WHERE coalesce(item.inMaintenance, false) <> (item.maintenanceDepth > 0)
SET item.inMaintenance = item.maintenanceDepth > 0, item.statusVersion = coalesce(item.statusVersion, 0) + 1,
    item.statusChangedAt = datetime($at).epochMillis
RETURN item {
  .id, .inMaintenance, .observed, .effective, .margin, itemVersion: item.version, version: item.statusVersion,
  causedBy: split(item.statusCausedBy, ' ')
} AS item
