// Takes a check away. Its id and name stay as a record, so that the feed's past stays whole. Runs under its lock.
//
// @param   id  string
// @param   at  string
// @returns none
// @access  write
MATCH (check:Check {id: $id})-[checks:CHECKS]->(:ConfigurationItem)
DELETE checks
SET check = {id: check.id, name: check.name, removedAt: datetime($at)}
REMOVE check:Check
