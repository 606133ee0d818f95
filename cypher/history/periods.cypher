// When items were in maintenance within a window. Periods may overlap.
//
// @param   ids   string[]
// @param   from  string
// @param   to    string
// @returns many { itemId: string; periods: { from: string; to: string }[] }
UNWIND $ids AS id
MATCH (period:MaintenancePeriod)
WHERE period.itemId = id AND period.from < datetime($to) AND period.to > datetime($from)
WITH id, collect(period { .from, .to }) AS periods
RETURN { itemId: id, periods: periods } AS row
