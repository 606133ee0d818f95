// The items whose status or maintenance began or ended in a window; in lists of at most 1,000.
//
// @param   from  string
// @param   to    string
// @returns many string[]
CALL () {
  MATCH (interval:StatusInterval) WHERE datetime($from) <= interval.from < datetime($to)
  RETURN interval.itemId AS itemId
UNION
  MATCH (period:MaintenancePeriod) WHERE datetime($from) <= period.from < datetime($to)
  RETURN period.itemId AS itemId
UNION
  MATCH (period:MaintenancePeriod) WHERE datetime($from) <= period.to < datetime($to)
  RETURN period.itemId AS itemId
}
WITH collect(itemId) AS ids
UNWIND range(0, size(ids) - 1, 1000) AS start
RETURN ids[start..start + 1000] AS row
