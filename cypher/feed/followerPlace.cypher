// Up to which sequence a follower has come; no row before its first step.
//
// @param   name  string
// @returns maybe number
MATCH (follower:FeedFollower {name: $name})
RETURN follower.sequence AS sequence
