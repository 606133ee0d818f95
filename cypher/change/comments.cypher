// What was said about changes, oldest first, each from its own place on: a page of each in one statement.
//
// @param   pages  { index: number; recordId: string; after: number }[]
// @param   limit  number
// @returns many { page: number; rows: ChangeCommentRecord[] }
UNWIND $pages AS page
RETURN {
  page: page.index,
  rows: COLLECT {
    MATCH (comment:ChangeComment) WHERE comment.recordId = page.recordId AND comment.seq > page.after
    RETURN comment { .* } ORDER BY comment.seq LIMIT toInteger($limit)
  }
} AS row
