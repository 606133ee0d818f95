// When items were first not OK in a window, those that were: as they failed in it, or its beginning if they had failed before.
//
// @param   ids   string[]
// @param   from  string
// @param   to    string
// @returns many { itemId: string; at: string }
UNWIND $ids AS id
MATCH (interval:StatusInterval)
WHERE interval.itemId = id AND interval.from < datetime($to) AND interval.severity <> 'OK'
  AND (interval.to IS NULL OR interval.to > datetime($from))
WITH id, min(interval.from) AS first
RETURN { itemId: id, at: CASE WHEN first < datetime($from) THEN datetime($from) ELSE first END } AS failure
