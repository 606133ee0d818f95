// Removes a service's mapping with everything that was said and computed for it. Its record stays for the feed.
//
// @param   serviceId  string
// @returns none
// @access  write
MATCH (mapping:ServiceMapping {serviceId: $serviceId})
MATCH (service:ConfigurationItem {id: $serviceId})
REMOVE mapping:ServiceMapping
WITH service
MATCH (service)-[said:HAS_MEMBER|PASSES|ENTERS_AT|INCLUDES|EXCLUDES]->(:ConfigurationItem)
DELETE said
