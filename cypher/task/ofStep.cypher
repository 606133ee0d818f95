// The id of the task that fulfils a step of the request with a number. No row when there is none.
//
// @param   number  string
// @param   step    string
// @returns maybe string
MATCH (request:Record {number: $number})<-[:ABOUT]-(task:Task) WHERE task.step = $step AND /*scope record task:Task*/true/*end*/
RETURN task.id AS id
