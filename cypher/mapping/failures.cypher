// When items began to fail by themselves since an instant, and until when that lasted; by item, in order.
//
// @param   ids   string[]
// @param   from  string
// @returns many { itemId: string; from: string; to: string | null }
UNWIND $ids AS id
MATCH (interval:StatusInterval)
WHERE interval.itemId = id AND interval.from >= datetime($from)
WITH id, interval
WHERE interval.observed IN ['MAJOR', 'CRITICAL']
WITH id, interval ORDER BY id, interval.from
RETURN { itemId: id, from: interval.from, to: interval.to } AS row
