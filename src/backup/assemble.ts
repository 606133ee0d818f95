import type { Collected } from './collect.js';
import { SetHash } from './format.js';
import type { Owner, Section } from './sections.js';

/** Told each line of the state, without its end. */
export type Emit = (line: string) => Promise<void>;

export interface Counts {
  nodes: number;
  relationships: number;
  graphHash: string;
}

/** Writes the state that the sections amount to: of what was read more than once, what was read last. */
export async function assemble({ sequence, hash, sections, later, begin }: Collected, emit: Emit): Promise<Counts> {
  const overruled = touchedAfter(sections);
  const lost = await lostBelongings(sections, overruled);
  const written = new Numbers();
  const hashes = new SetHash();
  const counts = { nodes: 0, relationships: 0 };
  const emitNode = async (id: number, body: string): Promise<void> => {
    written.add(id);
    hashes.add(body);
    counts.nodes++;
    await emit(`{"id":${id},${body}`);
  };
  for (const [place, section] of [...sections.entries()].reverse())
    for await (const { id, kind, sequence: sealed, body } of section.readNodes()) {
      if (written.has(id)) continue;
      if (kind === 'key' && later.size > 0 && isLater(body, later)) continue;
      // The last section has read them all.
      if (kind === 'rest' && place < sections.length - 1) continue;
      // What was not sealed at the beginning is read with its part of the feed.
      if (place === 0 && kind === 'feed' && !isSealed(sealed, begin)) continue;
      if (kind === 'belonging' && lost[place]!.has(id)) continue;
      await emitNode(id, body);
    }
  if (sequence > 0) {
    const properties = JSON.stringify({ hash, id: 'feed', sequence });
    await emitNode(written.next, `"labels":["FeedHead"],"properties":${properties}}`);
  }
  for (const [place, section] of [...sections.entries()].reverse())
    for await (const { from, to, type, owner, sequence: sealed, body } of section.readRelationships()) {
      if (isOfFeed(sealed)) {
        if (place === 0 && !isSealed(sealed, begin)) continue;
      } else if (owners(owner, from, to).some((end) => overruled[place]!.has(end))) continue;
      if (!written.has(from) || !written.has(to))
        throw new Error(`A ${type} relationship has an end that was not read: ${body}. Run the backup again.`);
      hashes.add(body);
      counts.relationships++;
      await emit(`{"from":${from},"to":${to},${body}`);
    }
  return { ...counts, graphHash: hashes.hex };
}

const owners = (owner: Owner, from: number, to: number): number[] =>
  owner === 'both' ? [from, to] : [owner === 'from' ? from : to];

/** What begins at a ChangeSet has the latter's sequence; nothing else has one. */
const isOfFeed = (sequence: number | undefined): boolean => sequence !== undefined;
const isSealed = (sequence: number | undefined, upTo: number): boolean =>
  sequence !== undefined && sequence >= 0 && sequence <= upTo;

function isLater(body: string, later: ReadonlySet<string>): boolean {
  const { properties } = JSON.parse(`{${body}`) as { properties: { changeSet?: string } };
  return properties.changeSet !== undefined && later.has(properties.changeSet);
}

/** For each section, the nodes of which a later one has read all relationships. */
function touchedAfter(sections: readonly Section[]): ReadonlySet<number>[] {
  const after: Set<number>[] = [];
  let later = new Set<number>();
  for (const section of [...sections].reverse()) {
    after.unshift(later);
    later = new Set([...later, ...section.touched]);
  }
  return after;
}

/** For each section, what no longer belonged to anything when its owner was read again: it was removed meanwhile. */
async function lostBelongings(
  sections: readonly Section[],
  overruled: readonly ReadonlySet<number>[],
): Promise<ReadonlySet<number>[]> {
  const lost: Set<number>[] = [];
  for (const [place, section] of sections.entries()) {
    const gone = new Set<number>();
    for await (const { from, to, type } of section.readRelationships()) {
      if (type === 'IDENTIFIES' && overruled[place]!.has(to)) gone.add(from);
      if (type === 'HAS_GROUP' && overruled[place]!.has(from)) gone.add(to);
    }
    lost.push(gone);
  }
  return lost;
}

/** A set of the small whole numbers that stand for nodes: a bit for each. */
class Numbers {
  private bits = new Uint8Array(1 << 16);
  /** Above all that are in it. */
  next = 0;

  has(number: number): boolean {
    return ((this.bits[Math.floor(number / 8)] ?? 0) & (1 << (number & 7))) !== 0;
  }

  add(number: number): void {
    const place = Math.floor(number / 8);
    if (place >= this.bits.length) {
      const larger = new Uint8Array(Math.max(this.bits.length * 2, place + 1));
      larger.set(this.bits);
      this.bits = larger;
    }
    this.bits[place]! |= 1 << (number & 7);
    this.next = Math.max(this.next, number + 1);
  }
}
