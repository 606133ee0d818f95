// Gives ChangeSets their places in the feed and moves the head. Runs under the head's lock.
//
// @param   seals     { id: string; sequence: number; hash: string; previousHash: string }[]
// @param   sequence  number
// @param   hash      string
// @returns none
// @access  write
UNWIND $seals AS seal
MATCH (changeSet:ChangeSet {id: seal.id})
SET changeSet.sequence = seal.sequence, changeSet.hash = seal.hash, changeSet.previousHash = seal.previousHash
REMOVE changeSet:Unsealed, changeSet.recordedAt
WITH count(*) AS sealed
MATCH (head:FeedHead {id: 'feed'})
SET head.sequence = $sequence, head.hash = $hash
