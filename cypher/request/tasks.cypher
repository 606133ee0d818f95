// The tasks that fulfil requests, in the order in which they were opened.
//
// @param   ids  string[]
// @returns many { requestId: string; tasks: StepTask[] }
UNWIND $ids AS id
MATCH (request:Record {id: id}) WHERE request:ServiceRequest
RETURN { requestId: id, tasks: COLLECT {
  MATCH (request)<-[:ABOUT]-(task:Task) WHERE task.step IS NOT NULL
  RETURN task { .id, .number, .state, .step } AS row ORDER BY task.createdAt, task.number
} } AS row
