// The maintenance of a change that was called off before it was ever in effect, locked. No row when there is none.
//
// @param   id  string
// @returns maybe string
// @access  write
MATCH (change:Record {id: $id})<-[tie:FOR_CHANGE]-(maintenance:Maintenance)
WHERE tie.validTo IS NULL AND maintenance.state = 'CANCELLED'
  AND NOT EXISTS { MATCH (period:MaintenancePeriod) WHERE period.maintenanceId = maintenance.id }
WITH maintenance ORDER BY maintenance.createdAt DESC LIMIT 1
SET maintenance:Maintenance
RETURN maintenance.id AS id
