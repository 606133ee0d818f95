// The tasks that carry out changes, in the order in which they were opened.
//
// @param   ids  string[]
// @returns many { changeId: string; tasks: StepTask[] }
UNWIND $ids AS id
MATCH (change:Record {id: id}) WHERE change:Change
RETURN { changeId: id, tasks: COLLECT {
  MATCH (change)<-[:ABOUT]-(task:Task) WHERE task.step IS NOT NULL
  RETURN task { .id, .number, .state, .step } AS row ORDER BY task.createdAt, task.number
} } AS row
