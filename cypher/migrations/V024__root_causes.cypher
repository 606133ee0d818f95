// What was known of each incident whose cause was confirmed: the labelled set that the ranking is measured by.
CREATE CONSTRAINT root_cause_case_id IF NOT EXISTS FOR (known:RootCauseCase) REQUIRE known.id IS UNIQUE;
// The key of an incident in the log that it was imported from.
CREATE CONSTRAINT incident_external_key IF NOT EXISTS FOR (incident:Incident) REQUIRE incident.externalKey IS UNIQUE;
