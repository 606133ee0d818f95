// Maintenances that begin, end, or were written, up to an instant.
//
// @param   now  string
// @returns many string
MATCH (maintenance:Maintenance) WHERE maintenance.dueAt <= datetime($now)
RETURN maintenance.id AS id ORDER BY maintenance.id
