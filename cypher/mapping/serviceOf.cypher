// Of which service a record is the mapping. No row for an id that no mapping has.
//
// @param   id  string
// @returns maybe string
MATCH (record:Record {id: $id})
WHERE record:ServiceMapping
RETURN record.serviceId AS serviceId
