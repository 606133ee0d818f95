// Makes a dead letter of a delivery and moves its subscription past it. Gives how many in a row were given up. No row as in
// webhook/advance. Of more dead letters than are kept the oldest go.
//
// @param   id         string
// @param   owner      string
// @param   epoch      number
// @param   from       number
// @param   sequence   number
// @param   letter     { id: string; deliveryId: string; sequence: number; type: string; after: string; through: string; reason: string; outcome: string; attempts: number; firstAttemptAt: number }
// @param   at         number
// @param   until      number
// @param   keep       number
// @returns maybe number
// @access  write
MATCH (locked:WebhookPosition {subscriptionId: $id})
SET locked:WebhookPosition
WITH locked.subscriptionId AS id
MATCH (position:WebhookPosition {subscriptionId: id})
WHERE position.leaseOwner = $owner AND position.epoch = $epoch AND position.sequence = $from
SET position.sequence = $sequence, position.placeType = $letter.type, position.placeId = $letter.through,
    position.attempts = 0, position.firstAttemptAt = null, position.givenUp = coalesce(position.givenUp, 0) + 1,
    position.failingSince = coalesce(position.failingSince, $letter.firstAttemptAt),
    position.lastError = $letter.reason, position.lastErrorAt = $at, position.leaseUntil = $until
// A replay that failed again writes over the one from before.
MERGE (letter:WebhookDeadLetter {id: $letter.id})
SET letter += $letter, letter.subscriptionId = id, letter.at = $at, letter.queued = false
WITH position, id
CALL (id) {
  MATCH (old:WebhookDeadLetter {subscriptionId: id}) WHERE old.at IS NOT NULL
  WITH old ORDER BY old.at DESC, old.id DESC SKIP toInteger($keep)
  DELETE old
}
RETURN position.givenUp AS givenUp
