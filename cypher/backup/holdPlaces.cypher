// Holds the places of the feed's followers, for as long as the transaction lasts: none of them works meanwhile.
//
// @returns none
// @access  write
MATCH (follower:FeedFollower)
WITH follower ORDER BY follower.name
SET follower:FeedFollower
