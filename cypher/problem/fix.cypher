// How far the change is that mends a problem. No row when there is none.
//
// @param   id  string
// @returns maybe { number: string; state: string; outcome: string | null }
MATCH (change:Record {id: $id}) WHERE change:Change
RETURN change { .number, .state, .outcome } AS change
