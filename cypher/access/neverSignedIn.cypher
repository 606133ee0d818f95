// Those of some items as whom nobody signed in yet.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
WHERE NOT EXISTS { (item)<-[:SIGNS_IN]-(:SignIn) }
RETURN item.id AS id
