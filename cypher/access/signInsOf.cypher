// How often a person signs in otherwise than as this subject.
//
// @param   personId  string
// @param   key       string
// @returns one number
MATCH (person:ConfigurationItem {id: $personId})
RETURN COUNT { (person)<-[:SIGNS_IN]-(signIn:SignIn) WHERE signIn.key <> $key } AS others
