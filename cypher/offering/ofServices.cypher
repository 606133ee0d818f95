// The offerings of services of the portfolio, by name.
//
// @param   ids  string[]
// @returns many { serviceId: string; offerings: OfferingRecord[] }
UNWIND $ids AS id
MATCH (service:Record {id: id}) WHERE service:Service
RETURN { serviceId: id, offerings: COLLECT {
  MATCH (service)<-[of:OFFERING_OF]-(offering:ServiceOffering) WHERE of.validTo IS NULL
  RETURN offering { .* } ORDER BY offering.name, offering.id LIMIT 1000
} } AS row
