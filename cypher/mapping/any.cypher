// Whether any service has a mapping; no row while none has.
//
// @returns maybe boolean
MATCH (mapping:ServiceMapping)
WHERE mapping.serviceId > ''
RETURN true AS any LIMIT 1
