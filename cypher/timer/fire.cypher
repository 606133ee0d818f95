// Settles a timer whose effect this transaction brings about. No row when it is no longer this owner's: it was cancelled, done, or
// its lease passed on. Its record is locked. The key's constraint lets no effect happen twice.
//
// @param   id     string
// @param   owner  string
// @param   key    string
// @param   at     string
// @returns maybe TimerRecord
// @access  write
MATCH (locked:Timer {id: $id})
SET locked:Timer
WITH locked.id AS id
MATCH (timer:Timer {id: id}) WHERE timer.status = 'PENDING' AND timer.leaseOwner = $owner
CREATE (:TimerFiring {key: $key, at: datetime($at)})
SET timer.status = 'DONE', timer.settledAt = datetime($at), timer.leaseOwner = null, timer.leaseUntil = null
RETURN timer { .* } AS timer
