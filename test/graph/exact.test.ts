import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { exactText, fromExact } from '../../src/graph/exact.js';
import { ExactGraph } from '../../src/graph/exact-graph.js';
import { testNeo4j } from '../support/neo4j.js';

const instant = fc
  .record({
    time: fc.date({
      min: new Date('0100-01-01T00:00:00Z'),
      max: new Date('9998-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    nanoseconds: fc.oneof(fc.constantFrom(0, 1, 500_000_000, 120_000_000, 123_456_000), fc.nat({ max: 999_999_999 })),
    wholeMinute: fc.boolean(),
    offset: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -18 * 60, max: 18 * 60 }).map((minutes) => minutes * 60),
    ),
    zone: fc.constantFrom(undefined, undefined, 'Europe/Berlin', 'Asia/Kathmandu', 'UTC'),
  })
  .map(({ time, nanoseconds, wholeMinute, offset, zone }) => {
    const parts = [
      time.getUTCFullYear(),
      time.getUTCMonth() + 1,
      time.getUTCDate(),
      time.getUTCHours(),
      time.getUTCMinutes(),
    ] as const;
    const seconds = wholeMinute ? 0 : time.getUTCSeconds();
    return zone === undefined
      ? new neo4j.types.DateTime(...parts, seconds, nanoseconds, offset)
      : new neo4j.types.DateTime(...parts, seconds, nanoseconds, undefined, zone);
  });

test('an instant has one text, whether the driver or a statement tells it, and the text gives the instant', async () => {
  const exact = ExactGraph.open(await testNeo4j());
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(instant, { minLength: 1, maxLength: 50 }), async (instants) => {
        const rows: [unknown, unknown][] = [];
        await exact.eachOfText(
          'UNWIND $instants AS instant RETURN [instant, {`$datetime`: toString(instant)}]',
          (row) => rows.push(row as [unknown, unknown]),
          { instants },
        );
        expect(rows).toHaveLength(instants.length);
        for (const [value, text] of rows) {
          expect(exactText(text)).toBe(exactText(value));
          expect(exactText(fromExact(JSON.parse(exactText(text))))).toBe(exactText(value));
        }
      }),
      { numRuns: 40 },
    );
  } finally {
    await exact.close();
  }
});

test('what is done with a row may fail: the reading ends with its error', async () => {
  const exact = ExactGraph.open(await testNeo4j());
  try {
    let taken = 0;
    const reading = exact.eachOfText('UNWIND range(1, 100000) AS number RETURN number', () => {
      if (++taken === 3) throw new Error('full');
    });
    await expect(reading).rejects.toThrow('full');
    expect(taken).toBe(3);
  } finally {
    await exact.close();
  }
});

test('a statement that fails tells it', async () => {
  const exact = ExactGraph.open(await testNeo4j());
  try {
    await expect(exact.eachOfText('RETURN nothing', () => undefined)).rejects.toMatchObject({ code: 'INTERNAL' });
  } finally {
    await exact.close();
  }
});
