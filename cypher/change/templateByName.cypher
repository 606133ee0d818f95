// The id of the change template with a name. No row when none that is not retired has it.
//
// @param   name  string
// @returns maybe string
MATCH (template:ChangeTemplate {uniqueName: $name})
RETURN template.id AS id
