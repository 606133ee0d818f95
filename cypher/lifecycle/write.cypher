// Writes properties of a record that is locked; null takes one away.
//
// @param   id          string
// @param   properties  Record<string, unknown>
// @param   instants    string[]
// @returns none
// @access  write
MATCH (record:Record {id: $id})
SET record += $properties
FOREACH (name IN $instants | SET record[name] = datetime(record[name]))
