// A merged twin is retired and names another item as its survivor. Counts those that do not.
//
// @returns one number
MATCH (twin:ConfigurationItem) WHERE twin.mergedInto IS NOT NULL
  AND (twin.retiredAt IS NULL OR twin.mergedInto = twin.id
    OR NOT EXISTS { MATCH (survivor:ConfigurationItem {id: twin.mergedInto}) })
RETURN count(twin) AS total
