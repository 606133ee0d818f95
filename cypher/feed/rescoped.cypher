// Of sealed ChangeSets the sequence numbers of those after which others may see an item than before: its environment, class or
// owner changed, or the organisation of a team. One that is new was seen by nobody.
//
// @param   ids  string[]
// @returns many number
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WHERE EXISTS {
  (changeSet)-[change:CHANGED]->(:ConfigurationItem)
  WHERE change.operation <> 'CREATED' AND (
    change.operation = 'RECLASSIFIED' OR change.attributes CONTAINS '"name":"environment"'
    OR change.relationships CONTAINS '"OWNED_BY"' OR change.relationships CONTAINS '"SUPPORTED_BY"'
    OR change.relationships CONTAINS '"PART_OF"')
}
RETURN changeSet.sequence AS sequence
