// Ends an agreement's relationships to those it no longer names, and keeps them as past ones.
//
// @param   id        string
// @param   at        string
// @param   customer  string | null
// @param   provider  string | null
// @param   services  string[]
// @returns none
// @access  write
MATCH (agreement:Record {id: $id})-[made:WITH_CUSTOMER|PROMISED_BY|PROMISES]->(item:ConfigurationItem)
WHERE made.validTo IS NULL AND NOT item.id IN
  CASE type(made) WHEN 'WITH_CUSTOMER' THEN [$customer] WHEN 'PROMISED_BY' THEN [$provider] ELSE $services END
SET made.validTo = datetime($at)
