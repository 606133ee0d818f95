// How the clocks of service levels came out in a period, by level and priority: each where it stopped, was broken or was
// cancelled. What is neither counts as open, whenever it began. `endedAt` of an open clock is `never`.
//
// @param   levelIds  string[]
// @param   from      string
// @param   to        string
// @param   never     string
// @returns many { levelId: string; priority: string; met: number; breached: number; cancelled: number; open: number }
UNWIND $levelIds AS levelId
MATCH (clock:ServiceClock)
WHERE clock.levelId = levelId AND clock.endedAt >= datetime($from)
  AND (clock.endedAt < datetime($to) OR clock.endedAt = datetime($never))
  AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/
WITH levelId, clock.priority AS priority,
  CASE
    WHEN clock.state = 'CANCELLED' THEN 'cancelled'
    WHEN clock.breachedAt IS NOT NULL THEN 'breached'
    WHEN clock.stoppedAt IS NOT NULL THEN 'met'
    ELSE 'open'
  END AS outcome
WITH levelId, priority, outcome, count(*) AS times
WITH levelId, priority, collect({ outcome: outcome, times: times }) AS outcomes
RETURN {
  levelId: levelId, priority: priority,
  met: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'met' THEN row.times ELSE 0 END),
  breached: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'breached' THEN row.times ELSE 0 END),
  cancelled: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'cancelled' THEN row.times ELSE 0 END),
  open: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'open' THEN row.times ELSE 0 END)
} AS row ORDER BY row.levelId, row.priority
