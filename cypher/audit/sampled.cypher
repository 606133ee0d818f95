// Which of some ids or tags an audit looks at.
//
// @param   auditId  string
// @param   keys     string[]
// @returns many { key: string; assetId: string }
MATCH (audit:Record {id: $auditId}) WHERE audit:AssetAudit
UNWIND $keys AS key
MATCH (audit)-[:SAMPLES]->(asset:Asset) WHERE asset.id = key OR asset.tag = key
RETURN { key: key, assetId: asset.id } AS row
