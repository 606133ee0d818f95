// The person who signs in as this subject of an issuer; no row before the first time.
//
// @param   key  string
// @returns maybe { personId: string }
MATCH (signIn:SignIn {key: $key})
RETURN signIn { .personId } AS signIn
