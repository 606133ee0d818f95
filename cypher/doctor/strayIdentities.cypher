// An identity key identifies exactly one item. Counts those with none or several.
//
// @returns one number
MATCH (identity:Identity)
WHERE identity.key IS NULL OR COUNT { (identity)-[:IDENTIFIES]->(:ConfigurationItem) } <> 1
RETURN count(identity) AS total
