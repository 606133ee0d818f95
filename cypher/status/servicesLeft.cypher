// Business services that left after a sequence number of the feed: retired, merged, or made items of another class. With the
// sequence number of each time.
//
// @param   sequence  number
// @returns many { id: string; sequence: number }
MATCH (changeSet:ChangeSet)
WHERE changeSet.sequence > $sequence AND (changeSet.types IS NULL OR 'ITEM' IN changeSet.types)
MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)
WHERE (change.operation IN ['RETIRED', 'MERGED'] AND item:BusinessService)
  OR (change.operation = 'RECLASSIFIED' AND change.attributes CONTAINS '"from":"BUSINESS_SERVICE"')
RETURN { id: item.id, sequence: changeSet.sequence } AS row
