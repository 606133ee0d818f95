import { identityKeys } from '../cmdb/identity.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';

/** The ids of the teams on record that names, handles or ids name; those that name none are left out. */
export async function resolveTeams(graph: Graph, model: Model, names: readonly string[]): Promise<string[]> {
  const team = model.classes.get('Team');
  if (!team || names.length === 0) return [];
  const keys = names.flatMap((name) => [...identityKeys(team, { name }), ...identityKeys(team, { handle: name })]);
  const found = await graph.run(cypher.access.teamsNamed, { ids: [...names], keys });
  return found.map(({ id }) => id).sort();
}
