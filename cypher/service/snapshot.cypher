// Services of the portfolio in the order of their ids, after one on.
//
// @param   states  string[]
// @param   after   string
// @param   limit   number
// @returns many ServiceRecord
MATCH (service:Service)
WHERE service.id > $after AND service.state IN $states AND /*scope record service:Service*/true/*end*/
WITH service ORDER BY service.id LIMIT toInteger($limit)
RETURN service { .* } AS service
