// Notes which assets an audit looks at, and who looks.
//
// @param   auditId  string
// @param   rows     { assetId: string; assetClass: string; assigneeId: string | null }[]
// @returns none
// @access  write
MATCH (audit:Record {id: $auditId}) WHERE audit:AssetAudit
UNWIND $rows AS row
MATCH (asset:Record {id: row.assetId}) WHERE asset:Asset
CREATE (audit)-[:SAMPLES {assetClass: row.assetClass, assigneeId: row.assigneeId}]->(asset)
