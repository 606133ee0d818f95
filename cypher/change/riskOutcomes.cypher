// What came of the changes that were closed in months, by the band of risk that they had when they were put to those who decide.
// No row for a month and band without any. Failed are those that were UNSUCCESSFUL, backed out, or are known to have caused an incident.
//
// @param   months  { month: string; from: string; to: string }[]
// @param   own     string | null
// @param   types   string[] | null
// @returns many { month: string; band: RiskBand; changes: number; successful: number; successfulWithIssues: number; unsuccessful: number; backedOut: number; failed: number }
UNWIND $months AS month
MATCH (change:Change)
USING INDEX change:Change(closedAt)
WHERE change.closedAt >= datetime(month.from) AND change.closedAt < datetime(month.to)
  AND /*scope record change:Change*/true/*end*/
  AND ($own IS NULL OR change.requesterId = $own OR change.createdBy = $own)
  AND ($types IS NULL OR change.type IN $types)
WITH month.month AS month, coalesce(change.riskBand, 'UNKNOWN') AS band, change.outcome AS outcome,
     change.backedOutAt IS NOT NULL AS backedOut,
     EXISTS {
       MATCH (change)<-[tie:CAUSED_BY]-(incident:Incident)
       WHERE tie.validTo IS NULL AND tie.confirmedBy IS NOT NULL
         AND ($own IS NULL OR incident.reporterId = $own OR incident.createdBy = $own)
         AND /*scope record incident:Incident*/true/*end*/
     } AS caused
WITH month, band, count(*) AS changes,
     sum(CASE outcome WHEN 'SUCCESSFUL' THEN 1 ELSE 0 END) AS successful,
     sum(CASE outcome WHEN 'SUCCESSFUL_WITH_ISSUES' THEN 1 ELSE 0 END) AS successfulWithIssues,
     sum(CASE outcome WHEN 'UNSUCCESSFUL' THEN 1 ELSE 0 END) AS unsuccessful,
     sum(CASE WHEN backedOut THEN 1 ELSE 0 END) AS backedOut,
     sum(CASE WHEN outcome = 'UNSUCCESSFUL' OR backedOut OR caused THEN 1 ELSE 0 END) AS failed
RETURN {
  month: month, band: band, changes: changes, successful: successful, successfulWithIssues: successfulWithIssues,
  unsuccessful: unsuccessful, backedOut: backedOut, failed: failed
} AS row ORDER BY row.month
