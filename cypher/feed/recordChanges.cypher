// What sealed ChangeSets did to records of some types. A row for each ChangeSet that is there.
//
// @param   ids    string[]
// @param   types  string[]
// @returns many { sequence: number; records: { id: string; operation: string; state: string; scoped: ScopedItem[] }[] }
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
RETURN { sequence: changeSet.sequence, records: COLLECT {
  MATCH (changeSet)-[change:CHANGED]->(record:Record) WHERE change.record IN $types
  RETURN { id: record.id, operation: change.operation, state: change.state, scoped: COLLECT {
    MATCH (record)-[tie:ON|CHECKS|COVERS|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN|AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY|TARGETS|RAISED_BY]->(item:ConfigurationItem)
    WHERE tie.validTo IS NULL
    RETURN item { .id, .class, .environment, .ownerTeams, .ownerOrganisations } LIMIT 1000
  } } ORDER BY record.id
} } AS row
