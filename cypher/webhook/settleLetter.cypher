// Ends what was asked for with a dead letter: it was taken, or there is nothing of it left to send, and is gone; or it failed again and
// stays. Renews the lease; a receiver that took something is well. No row when the lease passed on.
//
// @param   id        string
// @param   owner     string
// @param   epoch     number
// @param   letter    string
// @param   outcome   string
// @param   reason    string
// @param   taken     boolean
// @param   gone      boolean
// @param   at        number
// @param   until     number
// @returns maybe string
// @access  write
MATCH (locked:WebhookPosition {subscriptionId: $id})
SET locked:WebhookPosition
WITH locked
WHERE locked.leaseOwner = $owner AND locked.epoch = $epoch
SET locked.leaseUntil = $until
FOREACH (_ IN CASE WHEN $taken THEN [1] ELSE [] END |
  SET locked.delivered = locked.delivered + 1, locked.lastDeliveredAt = $at, locked.givenUp = 0)
WITH locked.subscriptionId AS id
MATCH (letter:WebhookDeadLetter {id: $letter}) WHERE letter.subscriptionId = id
SET letter.queued = false, letter.attempts = letter.attempts + 1, letter.reason = $reason, letter.outcome = $outcome,
    letter.lastAttemptAt = $at
FOREACH (done IN CASE WHEN $gone THEN [letter] ELSE [] END | DELETE done)
RETURN id
