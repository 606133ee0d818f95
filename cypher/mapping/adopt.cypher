// Gives a merged service's mapping, with what was said in it, to the survivor, which has none.
//
// @param   twin      string
// @param   survivor  string
// @returns none
// @access  write
MATCH (mapping:ServiceMapping {serviceId: $twin})
MATCH (twin:ConfigurationItem {id: $twin})
MATCH (survivor:ConfigurationItem {id: $survivor})
SET mapping.serviceId = $survivor
WITH twin, survivor
MATCH (twin)-[said:ENTERS_AT|INCLUDES|EXCLUDES]->(item:ConfigurationItem)
WITH survivor, item, said, type(said) AS type, properties(said) AS properties
DELETE said
WITH survivor, item, type, properties
MERGE (survivor)-[moved:$(type)]->(item)
ON CREATE SET moved = properties
