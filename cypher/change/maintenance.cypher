// The maintenance of a change that is not called off, and whether it was ever in effect. No row when there is none.
//
// @param   id  string
// @returns maybe { id: string; from: string; to: string; begun: boolean }
MATCH (change:Record {id: $id})<-[tie:FOR_CHANGE]-(maintenance:Maintenance)
WHERE tie.validTo IS NULL AND maintenance.state = 'SCHEDULED'
RETURN maintenance { .id, .from, .to, begun: EXISTS {
  MATCH (period:MaintenancePeriod) WHERE period.maintenanceId = maintenance.id } } AS maintenance
