// Moves a follower on. Runs under its lock.
//
// @param   name      string
// @param   sequence  number
// @returns none
// @access  write
MATCH (follower:FeedFollower {name: $name})
SET follower.sequence = $sequence
