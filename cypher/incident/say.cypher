// Writes what somebody said about an incident, which is locked.
//
// @param   id        string
// @param   recordId  string
// @param   kind      string
// @param   text      string
// @param   at        string
// @param   author    string
// @param   seq       number
// @returns none
// @access  write
CREATE (:IncidentComment {
  id: $id, recordId: $recordId, kind: $kind, text: $text, at: datetime($at), author: $author, seq: $seq
})
