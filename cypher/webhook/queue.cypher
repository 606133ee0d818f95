// Lets dead letters of a subscription be sent again, all of them unless some are named; a delivery that waits to be tried again does not
// wait any more. Gives how many. Runs under the subscription's lock.
//
// @param   id       string
// @param   letters  string[] | null
// @param   now      number
// @returns one number
// @access  write
MATCH (position:WebhookPosition {subscriptionId: $id})
SET position.redeliver = true, position.dueAt = CASE WHEN position.dueAt IS NULL THEN null ELSE $now END
WITH position
CALL (position) {
  MATCH (letter:WebhookDeadLetter {subscriptionId: position.subscriptionId})
  WHERE letter.at IS NOT NULL AND ($letters IS NULL OR letter.id IN $letters)
  SET letter.queued = true
  RETURN count(letter) AS queued
}
RETURN queued
