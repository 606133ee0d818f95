// Whether a process still delivers for a subscription: its lease holds, and nobody changed anything.
//
// @param   id     string
// @param   owner  string
// @param   epoch  number
// @returns maybe string
// @access  write
MATCH (locked:WebhookPosition {subscriptionId: $id})
SET locked:WebhookPosition
WITH locked
WHERE locked.leaseOwner = $owner AND locked.epoch = $epoch
RETURN locked.subscriptionId AS id
