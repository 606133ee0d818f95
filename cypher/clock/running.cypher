// A page of clocks that are broken and still run, by id, after a place; for a snapshot of a stream.
//
// @param   service  string | null
// @param   after    string
// @param   limit    number
// @returns many ServiceClockRecord
MATCH (clock:ServiceClock) USING INDEX clock:ServiceClock(id)
WHERE clock.id > $after AND clock.breached AND clock.state IN ['RUNNING', 'PAUSED']
  AND ($service IS NULL OR clock.serviceId = $service)
  AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/
WITH clock ORDER BY clock.id LIMIT toInteger($limit)
RETURN clock { .* } AS clock ORDER BY clock.id
