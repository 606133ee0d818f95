// Writes whether a person may sign in, and since when their older sign-ins do not count.
//
// @param   holderId     string
// @param   disabledAt   string | null
// @param   signedOutAt  string | null
// @returns none
// @access  write
MATCH (account:Account {holderId: $holderId})
SET account.disabledAt = datetime($disabledAt), account.signedOutAt = datetime($signedOutAt)
