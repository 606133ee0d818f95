// Ends relationships: each leaves the hot path and stays as ENDED, with the half-open interval in which it held. A write
// that waited for one that began later ends it no earlier than it began.
//
// @param   rows       { id: string; from: string }[]
// @param   at         string
// @param   changeSet  string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (from:ConfigurationItem {id: row.from})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to)
USING INDEX from:ConfigurationItem(id)
WHERE related.id = row.id
CREATE (from)-[ended:ENDED]->(to)
SET ended = properties(related), ended.type = type(related), ended.endedBy = $changeSet,
    ended.validTo = CASE WHEN related.validFrom > datetime($at) THEN related.validFrom ELSE datetime($at) END
DELETE related
