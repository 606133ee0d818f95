// The ids of current items of a class that sources reported once and none has since an instant. What is entered by hand is
// nobody's to report.
//
// @param   class  string
// @param   since  string
// @param   limit  number
// @returns many string
MATCH (item:ConfigurationItem)
USING INDEX item:ConfigurationItem(class, name, id)
WHERE item.class = $class AND item.name IS NOT NULL AND item.id IS NOT NULL AND item.retiredAt IS NULL
  AND EXISTS { MATCH (item)<-[:IDENTIFIES]-(identity:Identity) WHERE identity.source IS NOT NULL }
  AND NOT EXISTS {
    MATCH (item)<-[:IDENTIFIES]-(identity:Identity)
    WHERE identity.source = 'manual' OR identity.lastSeenAt >= datetime($since) AND identity.source IS NOT NULL
  }
RETURN item.id AS id LIMIT toInteger($limit)
