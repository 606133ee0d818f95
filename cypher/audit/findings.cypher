// What audits found so far, for their figures.
//
// @param   ids  string[]
// @returns many { auditId: string; findings: SampleFinding[] }
UNWIND $ids AS id
MATCH (audit:Record {id: id}) WHERE audit:AssetAudit
RETURN { auditId: id, findings: COLLECT {
  MATCH (audit)-[sample:SAMPLES]->(:Asset)
  RETURN sample { .assetClass, .exists, .owner, .location, .attributes, state: sample.lifecycle }
} } AS row
