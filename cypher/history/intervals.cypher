// The status intervals of items from the one before the window, or at its beginning, to its end; in order.
//
// @param   ids   string[]
// @param   from  string
// @param   to    string
// @returns many { itemId: string; intervals: StatusIntervalRow[] }
UNWIND $ids AS id
CALL (id) {
  MATCH (interval:StatusInterval)
  WHERE interval.itemId = id AND interval.from < datetime($from)
  RETURN interval ORDER BY interval.from DESC LIMIT 1
UNION ALL
  MATCH (interval:StatusInterval)
  WHERE interval.itemId = id AND datetime($from) <= interval.from < datetime($to)
  RETURN interval
}
WITH id, interval ORDER BY interval.from
WITH id, collect(interval { .* }) AS intervals
RETURN { itemId: id, intervals: intervals } AS row
