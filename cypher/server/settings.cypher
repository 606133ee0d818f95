// Settings of the server by name. A managed server may refuse to tell.
//
// @param   names  string[]
// @returns many { name: string; value: string }
SHOW SETTINGS YIELD name, value
WHERE name IN $names
RETURN { name: name, value: value } AS setting
