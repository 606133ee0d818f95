// The dead letters of a subscription that are to be sent again, the earliest in the feed first.
//
// @param   id     string
// @param   limit  number
// @returns many WebhookDeadLetterRecord
MATCH (letter:WebhookDeadLetter {subscriptionId: $id}) WHERE letter.at IS NOT NULL AND letter.queued
RETURN letter { .* } AS letter ORDER BY letter.sequence, letter.type, letter.after LIMIT toInteger($limit)
