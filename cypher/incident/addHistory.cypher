// Appends to the histories of incidents what was imported.
//
// @param   rows              { recordId: string; seq: number; at: string; actor: string; event: string; from: string | null; to: string; diff: string }[]
// @param   lifecycleVersion  number
// @returns none
// @access  write
UNWIND $rows AS row
CREATE (:Event {
  recordId: row.recordId, seq: row.seq, at: datetime(row.at), actor: row.actor, event: row.event, from: row.from, to: row.to,
  diff: row.diff, lifecycleVersion: $lifecycleVersion
})
