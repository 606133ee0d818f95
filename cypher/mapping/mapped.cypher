// Services that have a mapping, after an id.
//
// @param   after  string
// @param   limit  number
// @returns many string
MATCH (mapping:ServiceMapping)
WHERE mapping.serviceId > $after
RETURN mapping.serviceId AS id ORDER BY mapping.serviceId LIMIT toInteger($limit)
