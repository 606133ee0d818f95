import { requireItems } from '../cmdb/references.js';
import { badInput } from '../errors.js';
import type { Runner } from '../graph/graph.js';
import type { Assessed } from './assessment.js';
import { mostItems } from './named.js';

/** What is asked about a disturbance, by id or `source:key`. */
export interface AskedDisturbance {
  service?: string | null | undefined;
  items?: readonly string[] | null | undefined;
  affectedUsers?: number | null | undefined;
  reporter?: string | null | undefined;
}

/** The same by ids. Throws NOT_FOUND for what names nothing, BAD_USER_INPUT where there is nothing to look at. */
export async function assessedOf(
  graph: Runner,
  { service, items, affectedUsers, reporter }: AskedDisturbance,
): Promise<Assessed> {
  const named = items ?? [];
  if (named.length > mostItems) throw badInput('items', `takes at most ${mostItems} items, not ${named.length}.`);
  if (service == null && named.length === 0) throw badInput('items', 'is empty, and no service is named either.');
  const idOf = async (field: string, reference: string | null | undefined): Promise<string | undefined> =>
    reference == null ? undefined : (await requireItems(graph, [reference], field))[0]!.id;
  const found = await requireItems(graph, named, (index) => `items.${index}`);
  return {
    ...{ service: await idOf('service', service), reporter: await idOf('reporter', reporter) },
    ...{ items: found.map(({ id }) => id), affectedUsers },
  };
}
