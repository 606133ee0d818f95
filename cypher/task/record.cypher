// The id of a record, as it is. No row for an id that none has.
//
// @param   id  string
// @returns maybe string
MATCH (record:Record {id: $id})
RETURN record.id AS id
