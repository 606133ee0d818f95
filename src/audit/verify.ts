import type { Graph } from '../graph/graph.js';
import { verifyChain, type ChainReport } from '../feed/verify.js';
import type { AuditFile } from './audit-file.js';
import type { Head } from './heads.js';

export interface AuditReport extends ChainReport {
  /** How many heads on file the chain was held against. */
  heads: number;
  /** Lines of the file that are no heads, as `path:line`. */
  damaged: string[];
}

/** Recomputes the chain and holds it against every head on file: what the file knows and the feed does not is a fault. */
export async function verifyAudit(
  graph: Graph,
  file: AuditFile,
  onProgress?: (checked: number, of: number) => void,
): Promise<AuditReport> {
  const known: Head[] = [];
  const damaged: string[] = [];
  for await (const line of file.heads()) {
    if ('damaged' in line) damaged.push(line.damaged);
    else known.push(line);
  }
  return { ...(await verifyChain(graph, { known, onProgress })), heads: known.length, damaged };
}
