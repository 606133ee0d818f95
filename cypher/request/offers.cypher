// Catalogue items with all that a request for them stands on: offering, service, who may have it, who decides, and the calendar by
// which its times count, the offering's before the service's. What is out of sight is marked as hidden.
//
// @param   ids  string[]
// @returns many RequestedItem
UNWIND $ids AS id
MATCH (item:Record {id: id}) WHERE item:CatalogueItem
OPTIONAL MATCH (item)-[of:ITEM_OF]->(offering:ServiceOffering) WHERE of.validTo IS NULL
OPTIONAL MATCH (offering)-[part:OFFERING_OF]->(service:Service) WHERE part.validTo IS NULL
RETURN {
  item: item { .* }, offering: offering { .* },
  service: service { .*, hidden: NOT /*scope record service:Service*/true/*end*/ },
  serviceItem: head(COLLECT {
    MATCH (service)-[real:REALISED_BY]->(one:ConfigurationItem) WHERE real.validTo IS NULL RETURN one.id }),
  owner: head(COLLECT {
    MATCH (service)-[stands:ACCOUNTABLE]->(one:ConfigurationItem) WHERE stands.validTo IS NULL RETURN one.id }),
  audience: COLLECT {
    MATCH (offering)-[open:OFFERED_TO]->(group:ConfigurationItem) WHERE open.validTo IS NULL
    RETURN group { .id, .name, .class, hidden: NOT /*scope group*/true/*end*/ } AS group ORDER BY group.name },
  approvers: COLLECT {
    MATCH (item)-[by:DECIDED_BY]->(who:ConfigurationItem) WHERE by.validTo IS NULL
    RETURN { id: who.id, class: who.class, roles: coalesce(by.roles, []) } AS approver ORDER BY who.name, who.id },
  calendar: coalesce(
    head(COLLECT { MATCH (offering)-[by:OPEN_BY]->(calendar:Calendar) WHERE by.validTo IS NULL RETURN calendar.id }),
    head(COLLECT { MATCH (service)-[by:OPEN_BY]->(calendar:Calendar) WHERE by.validTo IS NULL RETURN calendar.id }))
} AS row
