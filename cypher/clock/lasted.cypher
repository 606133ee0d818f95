// How long clocks of a kind and priority took that stopped, the last ones, with the service and the team that their records were of.
//
// @param   classes  { index: number; recordType: string; kind: string; priority: string }[]
// @param   limit    number
// @returns many { index: number; clocks: { elapsedMs: number; serviceId: string; teamId: string | null }[] }
UNWIND $classes AS class
RETURN { index: class.index, clocks: COLLECT {
  MATCH (clock:ServiceClock)
  WHERE clock.kind = class.kind AND clock.priority = class.priority AND clock.stoppedAt IS NOT NULL
    AND clock.recordType = class.recordType AND clock.cancelledAt IS NULL
    AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/
  WITH clock ORDER BY clock.stoppedAt DESC LIMIT toInteger($limit)
  RETURN {
    elapsedMs: clock.elapsedMs, serviceId: clock.serviceId,
    teamId: head(COLLECT {
      MATCH (clock)-[:MEASURES]->(:Record)-[tie:ASSIGNED_IN]->(team:ConfigurationItem) WHERE tie.validTo IS NULL
      RETURN team.id LIMIT 1
    })
  }
} } AS row
