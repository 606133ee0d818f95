// Change windows by name, from a place on. Null does not restrict.
//
// @param   kind   string | null
// @param   state  string | null
// @param   after  string
// @param   limit  number
// @returns many ChangeWindowRecord
MATCH (window:ChangeWindow)
WHERE window.name > $after AND ($kind IS NULL OR window.kind = $kind) AND ($state IS NULL OR window.state = $state)
  AND (window.everything OR size(window.classes) > 0 OR /*scope (window)-[:APPLIES_TO]->()*/true/*end*/)
WITH window ORDER BY window.name LIMIT toInteger($limit)
RETURN window { .*,
  owner: head(COLLECT { MATCH (window)-[:ACCOUNTABLE]->(owner:ConfigurationItem) RETURN owner.id }),
  scope: COLLECT {
    MATCH (window)-[applies:APPLIES_TO]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
    RETURN applies { .as, itemId: item.id } ORDER BY item.name, item.id
  },
  scopeTotal: COUNT { (window)-[:APPLIES_TO]->() },
  exemptions: COLLECT {
    MATCH (window)-[exempts:EXEMPTS]->(change:Record)
    RETURN exempts { .by, .at, .reason, .plan, changeId: change.id } ORDER BY exempts.at, change.id
  }
} AS window
