// Items, locked, with what decides on an observation. Setting a label that is there already takes the write lock before
// anything is read. `signalled`: checks or alerts speak for its own status, too.
//
// @param   ids  string[]
// @returns many LockedItemRecord
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/
SET item:ConfigurationItem
WITH item
RETURN {
  id: item.id, retired: item.retiredAt IS NOT NULL, mergedInto: item.mergedInto, observed: item.observed,
  reported: item.reported, reportedAt: toString(item.observedAt),
  signalled: EXISTS { (item)<-[:CHECKS]-() } OR EXISTS { (item)<-[:FIRING_ON]-() }
} AS row
