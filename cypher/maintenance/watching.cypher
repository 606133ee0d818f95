// Maintenances in effect whose items may change meanwhile: flexible ones, and those with descendants.
//
// @returns many string
MATCH (maintenance:Maintenance {watching: true})
RETURN maintenance.id AS id ORDER BY maintenance.id
