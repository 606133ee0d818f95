// A page of an item's status intervals that touch a window, oldest first, after an instant.
//
// @param   itemId  string
// @param   from    string
// @param   to      string
// @param   after   string | null
// @param   limit   number
// @returns many StatusIntervalRow
MATCH (interval:StatusInterval)
WHERE interval.itemId = $itemId AND interval.from < datetime($to)
  AND (interval.to IS NULL OR interval.to > datetime($from))
  AND ($after IS NULL OR interval.from > datetime($after))
WITH interval ORDER BY interval.from LIMIT toInteger($limit)
RETURN interval { .* } AS interval
