// Writes a service's mapping, the first one or another. Its members are not touched.
//
// @param   serviceId   string
// @param   id          string
// @param   properties  Record<string, unknown>
// @param   at          string
// @param   by          string
// @returns none
// @access  write
MERGE (mapping:ServiceMapping {serviceId: $serviceId})
ON CREATE SET mapping.id = $id, mapping.version = 0, mapping.createdAt = datetime($at), mapping.createdBy = $by
SET mapping:Record, mapping += $properties, mapping.version = mapping.version + 1,
    mapping.updatedAt = datetime($at), mapping.updatedBy = $by
