// Writes a change window, new or not, with what it applies to and who answers for it; what it had of these before is gone. Who
// makes another of the same name meets the constraint.
//
// @param   id          string
// @param   properties  Record<string, unknown>
// @param   from        string | null
// @param   to          string | null
// @param   at          string
// @param   createdBy   string
// @param   owner       string
// @param   scope       { itemId: string; as: string }[]
// @returns none
// @access  write
MERGE (window:Record {id: $id})
SET window:ChangeWindow, window += $properties, window.from = datetime($from), window.to = datetime($to),
    window.createdAt = coalesce(window.createdAt, datetime($at)),
    window.createdBy = coalesce(window.createdBy, $createdBy), window.updatedAt = datetime($at)
WITH window
CALL (window) {
  MATCH (window)-[before:APPLIES_TO|ACCOUNTABLE]->()
  DELETE before
}
CALL (window) {
  MATCH (owner:ConfigurationItem {id: $owner})
  CREATE (window)-[:ACCOUNTABLE]->(owner)
}
UNWIND $scope AS row
MATCH (item:ConfigurationItem {id: row.itemId})
CREATE (window)-[:APPLIES_TO {as: row.as}]->(item)
