import type { Collected } from './collect.js';
import { SetHash } from './format.js';
import type { Owner, Section } from './sections.js';

/** What was written of a state. */
export class Tally {
  nodes = 0;
  relationships = 0;
  readonly hashes = new SetHash();
}

/** The lines of the state that the sections amount to: of what was read more than once, what was read last. */
export function* assemble(
  { sequence, hash, sections, later, begin }: Collected,
  tally: Tally,
): Generator<string, void, undefined> {
  const overruled = touchedAfter(sections);
  const lost = lostBelongings(sections, overruled);
  const written = new Numbers();
  const lineOf = (id: number, body: string): string => {
    written.add(id);
    tally.hashes.add(body);
    tally.nodes++;
    return `{"id":${id},${body}`;
  };
  for (const [place, section] of [...sections.entries()].reverse())
    for (const { id, kind, sequence: sealed, body } of section.readNodes()) {
      if (written.has(id)) continue;
      if (kind === 'key' && later.size > 0 && isLater(body, later)) continue;
      // The last section has read them all.
      if (kind === 'rest' && place < sections.length - 1) continue;
      // What was not sealed at the beginning is read with its part of the feed.
      if (place === 0 && kind === 'feed' && !isSealed(sealed, begin)) continue;
      if (kind === 'belonging' && lost[place]!.has(id)) continue;
      yield lineOf(id, body);
    }
  if (sequence > 0) {
    const properties = JSON.stringify({ hash, id: 'feed', sequence });
    yield lineOf(written.next, `"labels":["FeedHead"],"properties":${properties}}`);
  }
  for (const [place, section] of [...sections.entries()].reverse())
    for (const { from, to, type, owner, sequence: sealed, body } of section.readRelationships()) {
      if (isOfFeed(sealed)) {
        if (place === 0 && !isSealed(sealed, begin)) continue;
      } else if (owners(owner, from, to).some((end) => overruled[place]!.has(end))) continue;
      if (!written.has(from) || !written.has(to))
        throw new Error(`A ${type} relationship has an end that was not read: ${body}. Run the backup again.`);
      tally.hashes.add(body);
      tally.relationships++;
      yield `{"from":${from},"to":${to},${body}`;
    }
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
function lostBelongings(
  sections: readonly Section[],
  overruled: readonly ReadonlySet<number>[],
): ReadonlySet<number>[] {
  return sections.map((section, place) => {
    const gone = new Set<number>();
    const later = overruled[place]!;
    // As it is when little was written meanwhile: all that there is need not be read for it.
    if (later.size === 0) return gone;
    for (const { from, to, type } of section.readRelationships()) {
      if (type === 'IDENTIFIES' && later.has(to)) gone.add(from);
      if (type === 'HAS_GROUP' && later.has(from)) gone.add(to);
    }
    return gone;
  });
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
