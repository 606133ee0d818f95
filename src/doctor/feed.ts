import type { AuditFile } from '../audit/audit-file.js';
import { verifyAudit } from '../audit/verify.js';
import type { Graph } from '../graph/graph.js';
import { inArea, type Check } from './check.js';

const name = 'The feed says what was sealed';

/** Recomputes every hash of the feed from what is stored: an edit, a removal or a swap shows, and a cut by what is on file. */
export async function checkFeed(graph: Graph, file: AuditFile): Promise<Check> {
  const { ok, failed } = inArea('Graph');
  const { checked, heads, faults } = await verifyAudit(graph, file);
  const [first] = faults;
  if (!first)
    return ok(name, `${checked} ChangeSets hash to what they were sealed with, and to ${heads} heads on file`);
  return failed(
    name,
    `${faults.length} places differ, the first at sequence ${first.sequence}: ${first.message}`,
    'Someone wrote to the database beside the product. Restore a backup from before, or keep the finding with the audit.',
  );
}
