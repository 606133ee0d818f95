// Takes a follower's place in the feed, so that one process at a time follows in its name.
//
// @param   name  string
// @returns one number
// @access  write
MERGE (follower:FeedFollower {name: $name})
ON CREATE SET follower.sequence = 0
SET follower:FeedFollower
WITH follower
RETURN follower.sequence AS sequence
