// Outages whose cause was confirmed, by the id of their incident, from a place on.
//
// @param   after  string
// @param   limit  number
// @returns many RootCauseCaseRecord
MATCH (known:RootCauseCase) WHERE known.id > $after
WITH known ORDER BY known.id LIMIT toInteger($limit)
RETURN known { .* } AS known ORDER BY known.id
