// Notes by which impact rules effective statuses were made. Runs under the head's lock.
//
// @param   rules    string | null
// @param   next     string | null
// @param   types    string[] | null
// @param   through  string | null
// @returns none
// @access  write
MATCH (head:StatusHead {id: 'status'})
SET head.impactRules = $rules, head.nextImpactRules = $next, head.changedTypes = $types, head.changedThrough = $through
