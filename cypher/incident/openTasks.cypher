// Numbers of the tasks about incidents that are not done; at most 20 of each.
//
// @param   ids  string[]
// @returns many { id: string; numbers: string[] }
UNWIND $ids AS id
MATCH (incident:Record {id: id}) WHERE incident:Incident
RETURN { id: id, numbers: COLLECT {
  MATCH (incident)<-[about:ABOUT]-(task:Task) WHERE about.validTo IS NULL AND task.state IN ['OPEN', 'IN_PROGRESS']
  RETURN task.number ORDER BY task.number LIMIT 20
} } AS row
