// The id of the service of the portfolio that an item realises. No row when it realises none.
//
// @param   itemId  string
// @returns maybe string
MATCH (:ConfigurationItem {id: $itemId})<-[real:REALISED_BY]-(service:Service)
WHERE real.validTo IS NULL AND service.state <> 'RETIRED'
RETURN service.id AS id LIMIT 1
