// How many relationships items have to what they depend on.
//
// @param   asks  { index: number; id: string; types: string[] | null }[]
// @returns many { ask: number; total: number }
UNWIND $asks AS ask
MATCH (item:ConfigurationItem {id: ask.id})
RETURN { ask: ask.index, total: COUNT {
  MATCH (item)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(other)
  WHERE /*scope other*/true/*end*/ AND (ask.types IS NULL OR type(related) IN ask.types)
} } AS row
