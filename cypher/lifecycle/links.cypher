// The ties of records that hold now, the oldest first, those to items out of sight marked as hidden.
//
// @param   ids    string[]
// @param   types  string[]
// @returns many RecordLink
UNWIND $ids AS id
MATCH (:Record {id: id})-[link]->(target) WHERE type(link) IN $types AND link.validTo IS NULL
RETURN link { .*, recordId: id, type: type(link), to: target.id, name: target.name,
  hidden: (target:ConfigurationItem AND NOT /*scope target*/true/*end*/) } AS link ORDER BY link.validFrom, link.to
