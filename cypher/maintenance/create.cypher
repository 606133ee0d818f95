// Writes a maintenance and what it covers.
//
// @param   properties  Record<string, unknown>
// @param   at          string
// @param   from        string | null
// @param   to          string | null
// @param   covers      { itemId: string; descendants: boolean }[]
// @returns none
// @access  write
CREATE (maintenance:Maintenance:Record)
SET maintenance = $properties, maintenance.createdAt = datetime($at), maintenance.appliedAt = datetime($at),
    maintenance.dueAt = datetime($at), maintenance.from = datetime($from), maintenance.to = datetime($to)
WITH maintenance
UNWIND $covers AS cover
MATCH (item:ConfigurationItem {id: cover.itemId})
CREATE (maintenance)-[:COVERS {descendants: cover.descendants}]->(item)
