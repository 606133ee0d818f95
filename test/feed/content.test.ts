import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, sealHash, type StoredEntry } from '../../src/feed/content.js';
import { withoutGap } from '../../src/feed/feed.js';

const text = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('\n', '"', '[', ',', '\\'));
const optional = fc.option(text);
const changeSet = fc.record({
  id: text,
  at: text,
  actor: text,
  source: optional,
  reason: optional,
  operation: text,
});
const entry: fc.Arbitrary<StoredEntry> = fc.record({
  item: text,
  operation: text,
  version: fc.integer(),
  attributes: optional,
  relationships: optional,
});
const entries = fc.uniqueArray(entry, { selector: ({ item }) => item, maxLength: 4 });

test('the content of a ChangeSet has one hash, in whatever order it is read back', () => {
  fc.assert(
    fc.property(changeSet, entries, fc.infiniteStream(fc.nat()), (what, did, order) => {
      const keys = did.map((one) => [order.next().value as number, one] as const).sort(([a], [b]) => a - b);
      const shuffled = keys.map(([, one]) => one);
      expect(contentHash(what, shuffled)).toBe(contentHash({ ...what }, did));
    }),
  );
});

test('other content has another hash', () => {
  const canonical = (what: object, did: readonly StoredEntry[]) =>
    JSON.stringify([
      Object.entries(what).sort(([a], [b]) => (a < b ? -1 : 1)),
      did
        .map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        .map((one) => JSON.stringify(one))
        .sort(),
    ]);
  fc.assert(
    fc.property(changeSet, entries, changeSet, entries, (what, did, otherWhat, otherDid) => {
      const same = canonical(what, did) === canonical(otherWhat, otherDid);
      expect(contentHash(what, did) === contentHash(otherWhat, otherDid)).toBe(same);
    }),
    { numRuns: 500 },
  );
});

test('a seal depends on the place, the ChangeSet, its content and all before', () => {
  const seal = sealHash('before', 2, 'id', 'content');
  expect(seal).toMatch(/^[0-9a-f]{64}$/);
  for (const other of [
    sealHash('other', 2, 'id', 'content'),
    sealHash('before', 3, 'id', 'content'),
    sealHash('before', 2, 'other', 'content'),
    sealHash('before', 2, 'id', 'other'),
  ])
    expect(other).not.toBe(seal);
});

test('the hashes are those that docs/feed.md defines', () => {
  const what = { id: 'c', at: '2026-11-23T17:05:00.000Z', actor: 'a', source: null, reason: null, operation: 'relate' };
  const did = [{ item: 'i', operation: 'RELATED', version: 1, attributes: null, relationships: '[]' }];
  // printf '%s%s' '{"actor":"a",…}' '["i","RELATED",1,null,"[]"]' | sha256sum
  expect(contentHash(what, did)).toBe('832c175335506b627301001a3b65cddf845f6a22dd6cdca92169dd5cf284cfc9');
  // printf '\n%s\n%s\n%s' 1 c <content hash> | sha256sum
  expect(sealHash('', 1, 'c', contentHash(what, did))).toBe(
    '4dbf0f52b71178e44381277033995214154ee8019bffd3ff648de13ca1652de2',
  );
});

describe('a read of the feed', () => {
  const rows = (...sequences: number[]) => sequences.map((sequence) => ({ sequence }));

  test('ends before a gap: what the index did not show yet comes with the next read', () => {
    expect(withoutGap(4, rows(5, 6, 8, 9))).toEqual(rows(5, 6));
    expect(withoutGap(4, rows(6, 7))).toEqual([]);
    expect(withoutGap(0, rows(1, 2, 3))).toEqual(rows(1, 2, 3));
    expect(withoutGap(7, [])).toEqual([]);
  });
});
