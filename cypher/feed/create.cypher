// Writes a ChangeSet, yet unsealed: it has no place in the feed until the sealer saw it committed.
//
// @param   id           string
// @param   at           string
// @param   actor        string
// @param   source       string | null
// @param   reason       string | null
// @param   operation    string
// @param   entryCount   number
// @param   recordCount  number
// @param   types        string[]
// @param   contentHash  string
// @returns none
// @access  write
CREATE (:ChangeSet:Unsealed {
  id: $id, at: datetime($at), actor: $actor, source: $source, reason: $reason, operation: $operation,
  entryCount: $entryCount, recordCount: $recordCount, types: $types, contentHash: $contentHash
})
