// Every item has what the API promises of every item. Counts those that lack some of it.
//
// @returns one number
MATCH (item:ConfigurationItem)
WHERE item.id IS NULL OR item.name IS NULL OR item.class IS NULL OR item.lifecycleStage IS NULL OR item.version IS NULL
   OR item.createdAt IS NULL OR item.updatedAt IS NULL
RETURN count(item) AS total
