// Items, locked, with what decides on an observation. Setting a label that is there already takes the write lock before
// anything is read. `signalled`: checks or alerts speak for its own status, too. A row with a report takes it at once where it
// says what is known already, which most reports do: those are `confirmed`, and all else is in `open`, as it was before.
//
// @param   rows  { id: string; report: { reported: string; at: string; staleAt: string | null; message: string | null; source: string | null } | null }[]
// @returns one { confirmed: string[]; open: LockedItemRecord[] }
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id}) WHERE /*scope item*/true/*end*/
SET item:ConfigurationItem
WITH item, row.report AS report,
  coalesce(item.reported = row.report.reported AND item.observed IS NOT NULL AND item.retiredAt IS NULL AND item.mergedInto IS NULL
    AND NOT coalesce(item.observedAt > datetime(row.report.at), false), false) AS confirmed
FOREACH (_ IN CASE WHEN confirmed THEN [true] ELSE [] END |
  SET item.observedAt = datetime(report.at), item.observedMessage = report.message,
      item.observedSource = report.source, item.reportStaleAt = datetime(report.staleAt))
WITH
  collect(CASE WHEN confirmed THEN item.id END) AS confirmed,
  collect(CASE WHEN NOT confirmed THEN {
    id: item.id, retired: item.retiredAt IS NOT NULL, mergedInto: item.mergedInto, observed: item.observed,
    reported: item.reported, reportedAt: toString(item.observedAt),
    signalled: EXISTS { (item)<-[:CHECKS]-() } OR EXISTS { (item)<-[:FIRING_ON]-() }
  } END) AS open
RETURN { confirmed: confirmed, open: open } AS locked
