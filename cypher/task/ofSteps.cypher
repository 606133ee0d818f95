// The tasks that steps of records became, in the order in which they were opened. No row for a record that nobody has.
//
// @param   ids  string[]
// @returns many { recordId: string; tasks: StepTask[] }
UNWIND $ids AS id
MATCH (record:Record {id: id})
RETURN { recordId: id, tasks: COLLECT {
  MATCH (record)<-[:ABOUT]-(task:Task) WHERE task.step IS NOT NULL
  RETURN task { .id, .number, .state, .step } AS row ORDER BY task.createdAt, task.number
} } AS row
