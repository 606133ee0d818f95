// Dead letters of subscriptions, the latest first, each from its own place on: a page of each in one statement.
//
// @param   pages  { index: number; id: string; at: number | null; letter: string | null }[]
// @param   limit  number
// @returns many { page: number; rows: WebhookDeadLetterRecord[] }
UNWIND $pages AS page
RETURN {
  page: page.index,
  rows: COLLECT {
    MATCH (letter:WebhookDeadLetter {subscriptionId: page.id})
    WHERE letter.at IS NOT NULL
      AND (page.at IS NULL OR letter.at < page.at OR (letter.at = page.at AND letter.id < page.letter))
    RETURN letter { .* } ORDER BY letter.at DESC, letter.id DESC LIMIT toInteger($limit)
  }
} AS row
