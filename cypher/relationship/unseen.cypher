// Live relationships that a source reported before `since` and not after, but those of spared types. One scan over all of them, for an import that
// replaces its source: a relationship's source is no index, and its dependent may be another source's item. One that another
// write ends while the scan passes it has no properties any more.
//
// @param   source  string
// @param   since   string
// @param   spared  readonly string[]
// @returns many { id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[]; seen: string[] }
MATCH (from:ConfigurationItem)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)
WHERE /*scope from*/true/*end*/ AND NOT type(related) IN $spared AND any(place IN range(0, coalesce(size(related.sources), 0) - 1)
  WHERE related.sources[place] = $source AND related.seen[place] < datetime($since))
RETURN related { .id, .group, .weight, .sources, .seen, from: from.id, type: type(related), to: to.id } AS row
