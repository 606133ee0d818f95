// Gives ChangeSets their places in the feed and moves the head. Runs under the head's lock. Gives them as feed/after does, in
// any order.
//
// @param   seals     { id: string; sequence: number; hash: string; previousHash: string }[]
// @param   sequence  number
// @param   hash      string
// @returns one ChangeSetRecord[]
// @access  write
UNWIND $seals AS seal
MATCH (changeSet:ChangeSet {id: seal.id})
SET changeSet.sequence = seal.sequence, changeSet.hash = seal.hash, changeSet.previousHash = seal.previousHash
REMOVE changeSet:Unsealed, changeSet.recordedAt
WITH collect(changeSet { .* }) AS sealed
MATCH (head:FeedHead {id: 'feed'})
SET head.sequence = $sequence, head.hash = $hash
RETURN sealed
