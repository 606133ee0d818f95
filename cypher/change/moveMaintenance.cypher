// Moves a maintenance, which is locked and was never in effect, to another window and other items. It is due to be looked at.
//
// @param   id      string
// @param   from    string
// @param   to      string
// @param   at      string
// @param   name    string
// @param   covers  { itemId: string; descendants: boolean }[]
// @returns none
// @access  write
MATCH (maintenance:Record {id: $id})
SET maintenance.state = 'SCHEDULED', maintenance.cancelledAt = null, maintenance.name = $name,
    maintenance.from = datetime($from), maintenance.to = datetime($to), maintenance.dueAt = datetime($at)
WITH maintenance
CALL (maintenance) { MATCH (maintenance)-[cover:COVERS]->() DELETE cover }
UNWIND $covers AS cover
MATCH (item:ConfigurationItem {id: cover.itemId})
CREATE (maintenance)-[:COVERS {descendants: cover.descendants}]->(item)
