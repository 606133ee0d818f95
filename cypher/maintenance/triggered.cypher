// The items for which a flexible maintenance was triggered.
//
// @param   id  string
// @returns many string
MATCH (period:MaintenancePeriod {maintenanceId: $id})
RETURN period.itemId AS itemId
