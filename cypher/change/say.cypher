// Writes what somebody said about a change, which is locked.
//
// @param   id        string
// @param   recordId  string
// @param   text      string
// @param   at        string
// @param   author    string
// @param   seq       number
// @returns none
// @access  write
CREATE (:ChangeComment { id: $id, recordId: $recordId, text: $text, at: datetime($at), author: $author, seq: $seq })
