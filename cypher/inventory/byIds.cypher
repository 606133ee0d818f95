// Records of the inventory with what they are linked to now, and which of the items are out of sight. No row for an id that none has.
//
// @param   ids  string[]
// @returns many InventoryRecord
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record:InventoryRecord AND /*scope record record:AssetModel|Contract|Licence*/true/*end*/
RETURN record { .*, links: COLLECT {
  MATCH (record)-[link:SUPPLIED_BY|LICENSES|BOUGHT_WITH|ORDERS]->(target) WHERE link.to IS NULL
  RETURN { type: type(link), id: target.id, hidden: (target:ConfigurationItem AND NOT /*scope target*/true/*end*/) }
  ORDER BY type(link), target.id
} } AS record
