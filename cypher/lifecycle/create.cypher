// Writes a new record. Its label is its type.
//
// @param   type        string
// @param   properties  Record<string, unknown>
// @param   instants    string[]
// @returns none
// @access  write
CREATE (record:Record:$($type))
SET record = $properties
FOREACH (name IN $instants | SET record[name] = datetime(record[name]))
