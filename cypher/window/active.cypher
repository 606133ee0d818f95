// Change windows that are in force and recur, or lie around a span; the newest first where the limit cuts.
//
// @param   from   string
// @param   to     string
// @param   limit  number
// @returns many ChangeWindowRecord
MATCH (window:ChangeWindow {state: 'ACTIVE'})
WHERE (window.to IS NULL OR window.to > datetime($from)) AND (window.from IS NULL OR window.from < datetime($to))
  AND (window.everything OR size(window.classes) > 0 OR /*scope (window)-[:APPLIES_TO]->()*/true/*end*/)
WITH window ORDER BY window.createdAt DESC, window.id LIMIT toInteger($limit)
RETURN window { .*,
  owner: head(COLLECT { MATCH (window)-[:ACCOUNTABLE]->(owner:ConfigurationItem) RETURN owner.id }),
  scope: COLLECT {
    MATCH (window)-[applies:APPLIES_TO]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
    RETURN applies { .as, itemId: item.id } ORDER BY item.name, item.id
  },
  scopeTotal: COUNT { (window)-[:APPLIES_TO]->() },
  exemptions: COLLECT {
    MATCH (window)-[exempts:EXEMPTS]->(change:Record)
    RETURN exempts { .by, .at, .reason, changeId: change.id } ORDER BY exempts.at, change.id
  }
} AS window
