// A page of what an audit looks at, by tag, after a tag ('' at the start). Null does not restrict.
//
// @param   auditId  string
// @param   state    'PENDING' | 'RIGHT' | 'WRONG' | null
// @param   after    string
// @param   limit    number
// @returns many SampleRecord
MATCH (audit:Record {id: $auditId})-[sample:SAMPLES]->(asset:Asset)
WHERE audit:AssetAudit AND asset.tag > $after
WITH sample, asset, CASE
  WHEN sample.exists IS NULL THEN 'PENDING'
  WHEN sample.exists AND sample.owner AND sample.location AND sample.lifecycle AND sample.attributes THEN 'RIGHT'
  ELSE 'WRONG'
END AS state
WHERE $state IS NULL OR state = $state
WITH sample, asset, state ORDER BY asset.tag LIMIT toInteger($limit)
RETURN sample { .*, state: state, assetId: asset.id, tag: asset.tag } AS sample
