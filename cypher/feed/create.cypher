// Writes a ChangeSet, yet unsealed: it has no place in the feed until the sealer saw it committed. `recordedAt` is by the
// database's own clock, in microseconds: this is a transaction's last step, which holds the locks of all that it changed, so of
// two that changed the same thing the later one has the higher, whatever the clocks of their processes say.
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
WITH datetime.realtime() AS now
CREATE (:ChangeSet:Unsealed {
  id: $id, at: datetime($at), actor: $actor, source: $source, reason: $reason, operation: $operation,
  entryCount: $entryCount, recordCount: $recordCount, types: $types, contentHash: $contentHash, recordedAt: now.epochSeconds * 1000000 + now.microsecond
})
