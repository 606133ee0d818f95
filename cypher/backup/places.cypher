// How far the feed's followers and the propagation of structure have come, whole nodes.
//
// @returns many unknown
CALL () {
  MATCH (follower:FeedFollower) RETURN follower AS place
UNION
  MATCH (head:StatusHead) RETURN head AS place
}
RETURN [id(place), labels(place), properties(place)] AS row
