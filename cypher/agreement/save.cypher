// Writes an agreement, new or not. Who makes another of the same name meets the constraint.
//
// @param   id          string
// @param   properties  Record<string, unknown>
// @param   at          string
// @param   createdBy   string
// @returns none
// @access  write
MERGE (agreement:Record {id: $id})
SET agreement:Agreement, agreement += $properties,
    agreement.createdAt = coalesce(agreement.createdAt, datetime($at)),
    agreement.createdBy = coalesce(agreement.createdBy, $createdBy), agreement.updatedAt = datetime($at)
