// The number of the task that was opened for a thing. No row when none was.
//
// @param   key  string
// @returns maybe string
MATCH (task:Task {key: $key})
RETURN task.number AS number
