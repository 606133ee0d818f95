// Those of some items that have a mapping, and into which item each was merged.
//
// @param   ids  string[]
// @returns many { id: string; mergedInto: string | null }
UNWIND $ids AS id
MATCH (mapping:ServiceMapping {serviceId: id})
MATCH (service:ConfigurationItem {id: id})
RETURN { id: id, mergedInto: service.mergedInto } AS row
