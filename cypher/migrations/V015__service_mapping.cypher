// One mapping for each service.
CREATE CONSTRAINT service_mapping_service IF NOT EXISTS FOR (mapping:ServiceMapping) REQUIRE mapping.serviceId IS UNIQUE;
// What a person decided of a suggestion: one for each service, kind and pair of items.
CREATE CONSTRAINT mapping_decision_key IF NOT EXISTS FOR (decision:MappingDecision) REQUIRE decision.key IS UNIQUE;
// Who observed calls.
CREATE CONSTRAINT mapping_evidence_source IF NOT EXISTS FOR (evidence:MappingEvidence) REQUIRE evidence.source IS UNIQUE;
