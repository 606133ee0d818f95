// Ties a subject of an issuer to a person, for good.
//
// @param   key       string
// @param   personId  string
// @param   id        string
// @param   at        string
// @returns none
// @access  write
MATCH (person:ConfigurationItem {id: $personId})
CREATE (signIn:Record:SignIn {id: $id, key: $key, personId: $personId, createdAt: datetime($at)})-[:SIGNS_IN]->(person)
