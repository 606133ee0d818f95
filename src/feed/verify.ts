import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { contentHash, sealHash } from './content.js';

/** A place where the feed is not what was sealed. */
export interface ChainFault {
  sequence: number;
  /** Null where a ChangeSet is missing. */
  changeSet: string | null;
  message: string;
}

export interface ChainReport {
  /** How many ChangeSets were looked at. */
  checked: number;
  /** The last place of the feed. Kept elsewhere, it shows later whether the whole chain was written anew. */
  head: { sequence: number; hash: string };
  /** The first hundred, in sequence order; empty when everything is as it was sealed. */
  faults: ChainFault[];
}

const pageSize = 500;
/** How many entries are held at once; a ChangeSet with more comes alone. */
const entriesAtOnce = 20_000;
const mostFaults = 100;
const deadline = 120_000;

/**
 * Recomputes the hash chain from what is stored, up to where it stands now: any ChangeSet or entry that was changed,
 * added, removed or moved since it was sealed is a fault. `known` is a head kept from an earlier time.
 */
export async function verifyChain(graph: Graph, known?: { sequence: number; hash: string }): Promise<ChainReport> {
  const head = (await graph.run(cypher.feed.head, {})) ?? { sequence: 0, hash: '' };
  const report: ChainReport = { checked: 0, head, faults: [] };
  const fault = (sequence: number, changeSet: string | null, message: string): void => {
    if (report.faults.length < mostFaults) report.faults.push({ sequence, changeSet, message });
  };
  let last = { sequence: 0, hash: '' };
  for (;;) {
    const page = await graph.run(cypher.feed.after, { sequence: last.sequence, limit: pageSize }, { deadline });
    // What is sealed meanwhile is not looked at.
    const sealed = page.filter(({ sequence }) => sequence! <= head.sequence);
    const contents = await contentHashes(graph, sealed);
    for (const changeSet of sealed) {
      const { id, hash = '', previousHash = '' } = changeSet;
      const sequence = changeSet.sequence!;
      if (sequence !== last.sequence + 1)
        fault(last.sequence + 1, null, `${sequence - last.sequence - 1} ChangeSets are missing here.`);
      else if (previousHash !== last.hash) fault(sequence, id, 'It does not follow the ChangeSet before it.');
      if (contents.get(id) !== changeSet.contentHash) fault(sequence, id, 'Its content is not what was sealed.');
      if (sealHash(previousHash, sequence, id, changeSet.contentHash) !== hash)
        fault(sequence, id, 'Its hash is not that of its content and place.');
      if (sequence === known?.sequence && hash !== known.hash) fault(sequence, id, 'It had another hash before.');
      last = { sequence, hash };
      report.checked++;
    }
    if (sealed.length < pageSize) break;
  }
  if (last.sequence < head.sequence)
    fault(last.sequence + 1, null, `${head.sequence - last.sequence} ChangeSets are missing at the end.`);
  else if (last.hash !== head.hash) fault(head.sequence, null, 'The head of the feed has another hash.');
  if (known && known.sequence > head.sequence)
    fault(head.sequence + 1, null, `The feed had ${known.sequence} ChangeSets before.`);
  return report;
}

async function contentHashes(graph: Graph, changeSets: readonly ChangeSetRecord[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (let start = 0; start < changeSets.length;) {
    let end = start + 1;
    for (let entries = sizeOf(changeSets[start]!); end < changeSets.length; end++)
      if ((entries += sizeOf(changeSets[end]!)) > entriesAtOnce) break;
    const some = new Map(changeSets.slice(start, end).map((changeSet) => [changeSet.id, changeSet]));
    for (const { id, entries, records } of await graph.run(
      cypher.feed.contents,
      { ids: [...some.keys()] },
      { deadline },
    )) {
      const { at, actor, source = null, reason = null, operation } = some.get(id)!;
      hashes.set(id, contentHash({ id, at, actor, source, reason, operation }, entries, records));
    }
    start = end;
  }
  return hashes;
}

const sizeOf = ({ entryCount, recordCount = 0 }: ChangeSetRecord): number => entryCount + recordCount;
