// The labels that the database knows.
//
// @returns many string
CALL db.labels() YIELD label
RETURN label
