// The ids of current items of a name, of some classes or any; two at most, to see whether there is but one.
//
// @param   name     string
// @param   classes  string[] | null
// @returns many string
MATCH (item:ConfigurationItem)
USING INDEX item:ConfigurationItem(name, id)
WHERE item.name = $name AND item.id IS NOT NULL AND item.retiredAt IS NULL AND /*scope item*/true/*end*/
  AND ($classes IS NULL OR item.class IN $classes)
RETURN item.id AS id LIMIT 2
