// Appends to a record's history.
//
// @param   recordId          string
// @param   seq               number
// @param   at                string
// @param   actor             string
// @param   event             string
// @param   from              string | null
// @param   to                string
// @param   reason            string | null
// @param   diff              string
// @param   lifecycleVersion  number
// @returns none
// @access  write
CREATE (:Event {
  recordId: $recordId, seq: $seq, at: datetime($at), actor: $actor, event: $event, from: $from, to: $to, reason: $reason,
  diff: $diff, lifecycleVersion: $lifecycleVersion
})
