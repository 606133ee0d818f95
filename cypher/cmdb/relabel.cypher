// Moves an item to another class. Class names come from the model only.
//
// @param   id          string
// @param   from        string
// @param   to          string
// @param   properties  Record<string, unknown>
// @param   at          string
// @returns none
// @access  write
MATCH (item:ConfigurationItem {id: $id})
REMOVE item:$($from)
SET item:$($to), item += $properties, item.class = $to, item.updatedAt = datetime($at)
