// What a maintenance covers at present: its periods that are in effect.
//
// @param   id  string
// @returns many { itemId: string; from: string; to: string }
MATCH (period:MaintenancePeriod) WHERE period.openOf = $id AND period.itemId IS NOT NULL
RETURN period { .itemId, .from, .to } AS period
