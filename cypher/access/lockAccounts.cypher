// Locks people or teams, makes their accounts where there are none, and counts a change of their rights, where `bump` is 1. No row for an id that
// neither has.
//
// @param   rows  { holderId: string; id: string }[]
// @param   bump  number
// @returns many AccountRecord
// @access  write
UNWIND $rows AS row
MATCH (holder:ConfigurationItem {id: row.holderId}) WHERE holder:Person OR holder:Team
SET holder:ConfigurationItem
MERGE (account:Account {holderId: row.holderId})
  ON CREATE SET account:Record, account.id = row.id, account.authVersion = 0
MERGE (account)-[:ACCOUNT_OF]->(holder)
SET account.authVersion = account.authVersion + $bump
RETURN account {
  .id, .holderId, .authVersion, .disabledAt, .signedOutAt, name: holder.name, class: holder.class,
  retired: holder.retiredAt IS NOT NULL
} AS account
