import { verifyChain } from '../feed/verify.js';
import type { Graph } from '../graph/graph.js';
import { inArea, type Check } from './check.js';

const name = 'The feed says what was sealed';

/** Recomputes every hash of the feed from what is stored: an edit, a removal or a swap shows. */
export async function checkFeed(graph: Graph): Promise<Check> {
  const { ok, failed } = inArea('Graph');
  const { checked, faults } = await verifyChain(graph);
  const [first] = faults;
  if (!first) return ok(name, `${checked} ChangeSets hash to what they were sealed with`);
  return failed(
    name,
    `${faults.length} places differ, the first at sequence ${first.sequence}: ${first.message}`,
    'Someone wrote to the database beside the product. Restore a backup from before, or keep the finding with the audit.',
  );
}
