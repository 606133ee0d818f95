// Ends who owns or holds an asset, or where it is, as of an instant. The transaction has locked the asset.
//
// @param   id    string
// @param   type  'OWNS' | 'HOLDS' | 'KEPT_AT'
// @param   at    string
// @returns none
// @access  write
MATCH (asset:Record {id: $id}) WHERE asset:Asset
MATCH (asset)-[tenure:OWNS|HOLDS|KEPT_AT]-(:ConfigurationItem) WHERE type(tenure) = $type AND tenure.to IS NULL
SET tenure.to = datetime($at)
