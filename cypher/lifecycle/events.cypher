// The history of records, oldest first, each from its own place on: a page of each in one statement.
//
// @param   pages  { index: number; recordId: string; after: number }[]
// @param   limit  number
// @returns many { page: number; events: RecordEventRecord[] }
UNWIND $pages AS page
RETURN {
  page: page.index,
  events: COLLECT {
    MATCH (event:Event) WHERE event.recordId = page.recordId AND event.seq > page.after
    RETURN event { .* } ORDER BY event.seq LIMIT toInteger($limit)
  }
} AS row
