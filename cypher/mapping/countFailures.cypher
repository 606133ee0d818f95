// How often items failed together with members of a service, in the time looked at last.
//
// @param   rows  { from: string; to: string; times: number; timesFrom: number; timesTo: number; firstAt: string; lastAt: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (from:ConfigurationItem {id: row.from})
MATCH (to:ConfigurationItem {id: row.to})
MERGE (from)-[failed:FAILED_WITH]->(to)
SET failed.times = row.times, failed.timesFrom = row.timesFrom, failed.timesTo = row.timesTo,
    failed.firstAt = datetime(row.firstAt), failed.lastAt = datetime(row.lastAt)
