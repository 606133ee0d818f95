// Writes what was found of assets that an audit looks at. The transaction has locked the audit.
//
// @param   auditId  string
// @param   rows     { assetId: string; found: Record<string, unknown> }[]
// @param   at       string
// @param   by       string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (asset:Record {id: row.assetId})<-[sample:SAMPLES]-(audit:AssetAudit) WHERE asset:Asset AND audit.id = $auditId
SET sample += row.found, sample.checkedAt = datetime($at), sample.checkedBy = $by, asset.lastAuditedAt = datetime($at)
