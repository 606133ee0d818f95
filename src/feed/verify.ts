import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { contentHash, sealHash, storedTypes, type StoredEntry, type StoredRecordChange } from './content.js';

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
  /** How many entries they hold, of items and of records. */
  entries: number;
  /** The last place of the feed. Kept elsewhere, it shows later whether the whole chain was written anew. */
  head: { sequence: number; hash: string };
  /** The first hundred, in sequence order; empty when everything is as it was sealed. */
  faults: ChainFault[];
}

export interface VerifyOptions {
  /** Heads that were kept elsewhere. */
  known?: readonly { sequence: number; hash: string }[] | undefined;
  /** Told how many ChangeSets have been looked at. */
  onProgress?: ((checked: number, of: number) => void) | undefined;
}

const pageSize = 500;
/** How many entries are held at once; a ChangeSet with more comes alone. */
const entriesAtOnce = 5_000;
/** How many more are being read while some are looked at. */
const readAhead = 2;
const mostFaults = 100;
const deadline = 120_000;

interface Content {
  entries: StoredEntry[];
  records: StoredRecordChange[];
}
type Part = { changeSet: ChangeSetRecord; content: Content | undefined }[];

/**
 * Recomputes the hash chain from what is stored, up to where it stands now: any ChangeSet or entry that was changed,
 * added, removed or moved since it was sealed is a fault, and so is a head kept elsewhere that the chain does not pass.
 */
export async function verifyChain(
  graph: Graph,
  { known = [], onProgress = () => undefined }: VerifyOptions = {},
): Promise<ChainReport> {
  // Before the head is read: what is sealed meanwhile lies behind it and is none of them.
  const strays = await graph.run(cypher.feed.strays, {}, { deadline });
  const head = (await graph.run(cypher.feed.head, {})) ?? { sequence: 0, hash: '' };
  const report: ChainReport = { checked: 0, entries: 0, head, faults: [] };
  const fault = (sequence: number, changeSet: string | null, message: string): void => {
    if (report.faults.length < mostFaults) report.faults.push({ sequence, changeSet, message });
  };
  const kept = new Map<number, Set<string>>();
  for (const { sequence, hash } of known) kept.set(sequence, (kept.get(sequence) ?? new Set()).add(hash));
  let last = { sequence: 0, hash: '' };
  for await (const part of inParts(graph, head.sequence)) {
    for (const { changeSet, content } of part) {
      const { id, hash = '', previousHash = '' } = changeSet;
      const sequence = changeSet.sequence!;
      if (sequence !== last.sequence + 1)
        fault(last.sequence + 1, null, `${sequence - last.sequence - 1} ChangeSets are missing here.`);
      else if (previousHash !== last.hash) fault(sequence, id, 'It does not follow the ChangeSet before it.');
      if (!isAsSealed(changeSet, content)) fault(sequence, id, 'Its content is not what was sealed.');
      if (sealHash(previousHash, sequence, id, changeSet.contentHash) !== hash)
        fault(sequence, id, 'Its hash is not that of its content and place.');
      const before = kept.get(sequence);
      if (before && (before.size > 1 || !before.has(hash))) fault(sequence, id, 'It had another hash before.');
      last = { sequence, hash };
      report.checked++;
      report.entries += (content?.entries.length ?? 0) + (content?.records.length ?? 0);
    }
    onProgress(report.checked, head.sequence);
  }
  if (last.sequence < head.sequence)
    fault(last.sequence + 1, null, `${head.sequence - last.sequence} ChangeSets are missing at the end.`);
  else if (last.hash !== head.hash) fault(head.sequence, null, 'The head of the feed has another hash.');
  const newest = known.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  if (newest > head.sequence) fault(head.sequence + 1, null, `The feed had ${newest} ChangeSets before.`);
  for (const { id, sequence } of strays)
    if (!(typeof sequence === 'number' && sequence > 0 && sequence <= head.sequence))
      fault(typeof sequence === 'number' ? sequence : 0, id, 'It is no part of the chain.');
  return report;
}

/** The sealed ChangeSets with their contents; the next ones are read while these are looked at. */
async function* inParts(graph: Graph, upTo: number): AsyncGenerator<Part> {
  const under: Promise<Part>[] = [];
  for (let sequence = 0, whole = true; whole;) {
    const page = await graph.run(cypher.feed.after, { sequence, limit: pageSize }, { deadline });
    // What is sealed meanwhile is not looked at.
    const sealed = page.filter((changeSet) => changeSet.sequence! <= upTo);
    for (let start = 0; start < sealed.length;) {
      let end = start + 1;
      for (let entries = sizeOf(sealed[start]!); end < sealed.length; end++)
        if ((entries += sizeOf(sealed[end]!)) > entriesAtOnce) break;
      const part = withContents(graph, sealed.slice(start, end));
      part.catch(() => undefined);
      under.push(part);
      if (under.length > readAhead) yield await under.shift()!;
      start = end;
    }
    whole = sealed.length === pageSize;
    sequence = sealed.at(-1)?.sequence ?? sequence;
  }
  for (const part of under) yield await part;
}

async function withContents(graph: Graph, changeSets: readonly ChangeSetRecord[]): Promise<Part> {
  const rows = await rowsOf(
    graph,
    changeSets.map(({ id }) => id),
  );
  const contents = new Map(
    rows.map(({ id, entries, records }) => [id, { entries: entries.map(asEntry), records: records.map(asRecord) }]),
  );
  return changeSets.map((changeSet) => ({ changeSet, content: contents.get(changeSet.id) }));
}

function isAsSealed(changeSet: ChangeSetRecord, content: Content | undefined): boolean {
  if (!content) return false;
  const { id, at, actor, source = null, reason = null, operation, entryCount, recordCount = 0, types } = changeSet;
  const { entries, records } = content;
  return (
    contentHash({ id, at, actor, source, reason, operation }, entries, records) === changeSet.contentHash &&
    entryCount === entries.length &&
    recordCount === records.length &&
    // What is older than these is without them.
    (types === undefined || types.join() === storedTypes(entries, records).join())
  );
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = (graph: Graph, ids: string[]) => graph.run(cypher.feed.contents, { ids }, { deadline });

// Lists, since the driver reads them three times as fast as maps.
const asEntry = ([
  item,
  operation,
  version,
  attributes,
  relationships,
  status,
]: Row['entries'][number]): StoredEntry => ({
  item,
  operation,
  version,
  attributes,
  relationships,
  status,
});
const asRecord = ([id, type, operation, state]: Row['records'][number]): StoredRecordChange => ({
  id,
  type,
  operation,
  state,
});

const sizeOf = ({ entryCount, recordCount = 0 }: ChangeSetRecord): number => entryCount + recordCount;
