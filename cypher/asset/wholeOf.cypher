// The id of what an asset is built into now. No row when it stands by itself.
//
// @param   id  string
// @returns maybe string
MATCH (part:Record {id: $id})-[link:BUILT_INTO]->(whole:Asset) WHERE part:Asset AND link.to IS NULL
RETURN whole.id AS id LIMIT 1
