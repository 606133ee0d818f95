// Business services that are not retired, by id.
//
// @returns many string
MATCH (service:BusinessService) WHERE service.retiredAt IS NULL AND /*scope service*/true/*end*/
RETURN service.id AS id ORDER BY id
