// What was said about incidents, oldest first, each from its own place on: a page of each in one statement.
//
// @param   pages  { index: number; recordId: string; kind: string; after: number }[]
// @param   limit  number
// @returns many { page: number; rows: IncidentCommentRecord[] }
UNWIND $pages AS page
RETURN {
  page: page.index,
  rows: COLLECT {
    MATCH (comment:IncidentComment)
    WHERE comment.recordId = page.recordId AND comment.kind = page.kind AND comment.seq > page.after
    RETURN comment { .* } ORDER BY comment.seq LIMIT toInteger($limit)
  }
} AS row
