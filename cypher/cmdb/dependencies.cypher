// What items depend on. For each ask a page of its own, by name, then relationship id; `limit` holds for
// each. No row for an ask of an item that nobody has.
//
// @param   asks   { index: number; id: string; types: string[] | null; after: string[] | null }[]
// @param   limit  number
// @returns many { ask: number; rows: DependencyRow[] }
UNWIND $asks AS ask
MATCH (item:ConfigurationItem {id: ask.id})
RETURN { ask: ask.index, rows: COLLECT {
  MATCH (item)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(other:ConfigurationItem)
  WHERE /*scope other*/true/*end*/ AND (ask.types IS NULL OR type(related) IN ask.types)
    AND (ask.after IS NULL OR other.name > ask.after[0] OR (other.name = ask.after[0] AND related.id > ask.after[1]))
  WITH related, other ORDER BY other.name, related.id LIMIT toInteger($limit)
  RETURN {
    relationship: related {
      .id, .group, .weight, .sources, .firstSeen, .lastSeen, .validFrom, type: type(related), from: item.id, to: other.id
    },
    item: other { .* }
  }
} } AS row
