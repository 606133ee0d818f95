// Writes the statuses that changed, in the order given, which locks them in that order. Node i gets states[of[i]]. Instants are
// milliseconds since 1970, which Neo4j writes in half the time of a datetime; statusChangedAt is there only where it is another
// one than statusSince. Causes are ids apart by a space: a list takes Neo4j a record of its own for each item, one id none.
// Gives those whose own version is another than in `itemVersions`: who wrote them committed after they were read, and before
// they were locked here.
//
// @param   nodes         Float64Array
// @param   itemVersions  Float64Array
// @param   of            Float64Array
// @param   states        { effective: string; previous: string; moved: boolean; causedBy: string | null; margin: number | null }[]
// @param   at            number
// @returns many { node: number; itemVersion: number }
// @access  write
UNWIND range(0, size($nodes) - 1) AS place
WITH toInteger($nodes[place]) AS node, toInteger($itemVersions[place]) AS itemVersion, $states[toInteger($of[place])] AS state
MATCH (item:ConfigurationItem) WHERE id(item) = node
SET item.statusVersion = coalesce(item.statusVersion, 0) + 1, item.effective = state.effective,
    item.margin = state.margin, item.statusCausedBy = state.causedBy,
    item.statusChangedAt = CASE WHEN state.moved THEN null ELSE $at END,
    item.previousEffective = CASE WHEN state.moved THEN state.previous ELSE item.previousEffective END,
    item.statusSince = CASE WHEN state.moved THEN $at ELSE item.statusSince END
WITH node, item, itemVersion
WHERE item.version <> itemVersion
RETURN { node: node, itemVersion: item.version } AS item
