// The relationships of dependents that carry impact and came or ended after one instant and not after another, with the
// ChangeSets that did it.
//
// @param   ids    string[]
// @param   after  string
// @param   until  string
// @param   types  string[]
// @returns many { from: string; to: string; group: string | null; changeSets: string[] }
UNWIND $ids AS id
MATCH (dependent:ConfigurationItem {id: id})-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED]->(provider:ConfigurationItem)
WHERE related.type IS NULL OR related.type IN $types
WITH id, provider, related, datetime($after) AS after, datetime($until) AS until
WITH id, provider, related,
     CASE WHEN related.validFrom > after AND related.validFrom <= until THEN [related.createdBy] ELSE [] END +
     CASE WHEN related.validTo > after AND related.validTo <= until THEN [related.endedBy] ELSE [] END AS changeSets
WHERE size(changeSets) > 0
RETURN { from: id, to: provider.id, group: related.group, changeSets: [changeSet IN changeSets WHERE changeSet IS NOT NULL] } AS row
