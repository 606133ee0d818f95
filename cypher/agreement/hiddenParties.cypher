// How many of those whom an agreement names now someone does not see.
//
// @param   id  string
// @returns one number
MATCH (agreement:Record {id: $id})-[made:WITH_CUSTOMER|PROMISED_BY|PROMISES]->(item:ConfigurationItem)
WHERE agreement:Agreement AND made.validTo IS NULL AND NOT /*scope item*/true/*end*/
RETURN count(item) AS total
