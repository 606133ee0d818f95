// Live items of one class by their names. A row for each.
//
// @param   class  string
// @param   names  string[]
// @returns many { id: string; name: string }
UNWIND $names AS name
MATCH (item:ConfigurationItem)
USING INDEX item:ConfigurationItem(class, name, id)
WHERE item.class = $class AND item.name = name AND item.id > ''
WITH item, name
WHERE item.retiredAt IS NULL
RETURN { id: item.id, name: name } AS row
