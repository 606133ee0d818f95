// Whether the database holds any item at all, retired ones included.
//
// @returns maybe string
MATCH (item:ConfigurationItem)
RETURN item.id AS id LIMIT 1
