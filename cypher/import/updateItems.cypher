// Changes items; a null property is removed. `changed` rows move updatedAt.
//
// @param   rows  { id: string; properties: Record<string, unknown>; changed: boolean }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})
SET item += row.properties, item.updatedAt = CASE WHEN row.changed THEN datetime($at) ELSE item.updatedAt END
