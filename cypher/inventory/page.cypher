// The ids of records of one kind by name, after a place: name and id ('' and '' at the start). Null does not restrict.
//
// @param   kind    string
// @param   prefix  string
// @param   endsBy  string | null
// @param   name    string
// @param   id      string
// @param   limit   number
// @returns many { id: string; name: string }
MATCH (record:InventoryRecord)
USING INDEX record:InventoryRecord(recordType, name, id)
WHERE record.recordType = $kind AND record.name >= $name AND record.id IS NOT NULL
  AND CASE record.name WHEN $name THEN record.id > $id ELSE true END
  AND record.name STARTS WITH $prefix AND ($endsBy IS NULL OR record.endsOn <= $endsBy)
  AND /*scope record record:AssetModel|Contract|Licence*/true/*end*/
WITH record ORDER BY record.name, record.id LIMIT toInteger($limit)
RETURN record { .id, .name } AS record
