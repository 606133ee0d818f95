// All alerts of an item, the latest begun first.
//
// @param   itemId  string
// @returns many AlertRecord
MATCH (item:ConfigurationItem {id: $itemId})<-[:ON]-(alert:Alert) WHERE /*scope item*/true/*end*/
RETURN alert { .*, itemId: item.id } AS row ORDER BY row.startsAt DESC, row.id
