// Creates a record of the inventory. Its label is its type's name, which no user gives.
//
// @param   label       string
// @param   properties  Record<string, unknown>
// @param   at          string
// @returns none
// @access  write
CREATE (record:Record:InventoryRecord:$($label))
SET record = $properties, record.createdAt = datetime($at), record.updatedAt = datetime($at)
