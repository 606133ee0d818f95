// Alerts of others that began after an instant, have ended, and have no item yet; the latest begun first.
//
// @param   after  string
// @param   limit  number
// @returns many AlertRecord
MATCH (alert:Alert)
WHERE alert.status IN ['RESOLVED', 'EXPIRED'] AND alert.startsAt > datetime($after)
  AND alert.binding IN ['UNBOUND', 'AMBIGUOUS'] AND alert.checkId IS NULL
WITH alert ORDER BY alert.startsAt DESC, alert.id LIMIT toInteger($limit)
RETURN alert { .*, itemId: null } AS row
ORDER BY row.startsAt DESC, row.id
