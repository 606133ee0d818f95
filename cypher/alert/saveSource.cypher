// Writes how a source's alerts find their items.
//
// @param   name             string
// @param   rules            string
// @param   defaultSeverity  string
// @returns none
// @access  write
MERGE (source:AlertSource {name: $name})
SET source.rules = $rules, source.defaultSeverity = $defaultSeverity
