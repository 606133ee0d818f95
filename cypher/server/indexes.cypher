// Names of all indexes, those behind constraints included.
//
// @returns many { name: string; state: string }
SHOW INDEXES YIELD name, state
RETURN { name: name, state: state } AS index
