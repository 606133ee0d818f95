// Says that a person changed a mapping. Runs under its lock.
//
// @param   serviceId  string
// @param   at         string
// @param   by         string
// @returns none
// @access  write
MATCH (mapping:ServiceMapping {serviceId: $serviceId})
SET mapping.version = mapping.version + 1, mapping.updatedAt = datetime($at), mapping.updatedBy = $by
