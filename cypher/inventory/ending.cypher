// What ends in a span of days, with the keys of the tasks that were opened for it.
//
// @param   today  string
// @param   until  string
// @returns many ExpiringRecord
MATCH (record:InventoryRecord)
WHERE record.endsOn >= $today AND record.endsOn <= $until
RETURN record { .id, .recordType, .name, .endsOn,
  assets: COUNT { MATCH (record)<-[link:COVERED_BY]-(:Asset) WHERE link.to IS NULL },
  keys: COLLECT { MATCH (record)<-[:ABOUT]-(task:Task) WHERE task.key IS NOT NULL RETURN task.key }
} AS record ORDER BY record.endsOn, record.id
