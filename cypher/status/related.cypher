// Items after an id that depend on others by relationships of some types, where either has a status; in the order of their
// ids. The types need not be of the model any more.
//
// @param   types    string[]
// @param   through  string
// @param   limit    number
// @returns many string
MATCH (item:ConfigurationItem) WHERE item.id > $through
  AND EXISTS {
    (item)-[related]->(provider:ConfigurationItem)
    WHERE type(related) IN $types AND (item.effective IS NOT NULL OR provider.effective IS NOT NULL)
  }
RETURN item.id AS id ORDER BY id LIMIT toInteger($limit)
