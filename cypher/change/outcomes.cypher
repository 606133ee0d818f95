// The outcomes of the last changes that were made of a template and closed since an instant, newest first.
//
// @param   templateId  string
// @param   since       string
// @param   limit       number
// @returns many string
MATCH (template:Record {id: $templateId})<-[:MADE_OF]-(change:Change)
WHERE change.closedAt >= datetime($since)
WITH DISTINCT change ORDER BY change.closedAt DESC, change.id LIMIT toInteger($limit)
RETURN change.outcome AS outcome
