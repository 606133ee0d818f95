// Business services that are not retired, by id.
//
// @returns many string
MATCH (service:BusinessService) WHERE service.retiredAt IS NULL
RETURN service.id AS id ORDER BY id
