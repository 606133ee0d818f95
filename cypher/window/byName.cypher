// The id of the change window of a name.
//
// @param   name  string
// @returns maybe string
MATCH (window:ChangeWindow {name: $name})
RETURN window.id AS id
