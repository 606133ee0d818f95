// Change windows in some states that recur, or lie around a span; the newest first where the limit cuts.
//
// @param   states  string[]
// @param   from   string
// @param   to     string
// @param   limit  number
// @returns many ChangeWindowRecord
MATCH (window:ChangeWindow)
WHERE window.state IN $states AND (window.to IS NULL OR window.to > datetime($from)) AND (window.from IS NULL OR window.from < datetime($to))
WITH window ORDER BY window.createdAt DESC, window.id LIMIT toInteger($limit)
RETURN window { .*,
  owner: head(COLLECT { MATCH (window)-[:ACCOUNTABLE]->(owner:ConfigurationItem) RETURN owner.id }),
  scope: COLLECT {
    MATCH (window)-[applies:APPLIES_TO]->(item:ConfigurationItem)
    RETURN applies { .as, itemId: item.id } ORDER BY item.name, item.id
  },
  scopeTotal: COUNT { (window)-[:APPLIES_TO]->() },
  exemptions: COLLECT {
    MATCH (window)-[exempts:EXEMPTS]->(change:Record)
    RETURN exempts { .by, .at, .reason, .plan, changeId: change.id } ORDER BY exempts.at, change.id
  }
} AS window
