// When the first status interval that is kept began. No row without any.
//
// @returns maybe string
MATCH (interval:StatusInterval) WHERE interval.from IS NOT NULL
RETURN interval.from AS from ORDER BY from LIMIT 1
