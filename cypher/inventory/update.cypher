// Sets properties of a record that the transaction has locked; null removes one.
//
// @param   id          string
// @param   properties  Record<string, unknown>
// @param   at          string
// @returns none
// @access  write
MATCH (record:Record {id: $id}) WHERE record:InventoryRecord
SET record += $properties, record.updatedAt = datetime($at)
