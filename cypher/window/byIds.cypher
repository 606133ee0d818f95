// Change windows with what they apply to, who answers for them and whom they let through. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many ChangeWindowRecord
UNWIND $ids AS id
MATCH (window:Record {id: id})
WHERE window:ChangeWindow
  AND (window.everything OR size(window.classes) > 0 OR /*scope (window)-[:APPLIES_TO]->()*/true/*end*/)
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
