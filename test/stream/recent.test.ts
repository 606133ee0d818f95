import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recent } from '../../src/stream/recent.js';

interface Event {
  readonly sequence: number;
  readonly changes: readonly number[];
}
const event = (sequence: number, changes = 1): Event => ({
  sequence,
  changes: Array.from({ length: changes }, (_, index) => index),
});
const events = (from: number, through: number): Event[] =>
  Array.from({ length: through - from }, (_, index) => event(from + 1 + index));

function recent() {
  let now = 0;
  const held = new Recent<Event>({ now: () => now });
  return { held, pass: (milliseconds: number) => void (now += milliseconds) };
}

test('answers with the same events, whoever asks, and knows nothing of what it does not hold', () => {
  const { held } = recent();
  const read = events(10, 13);
  held.keep(10, { events: read, through: 13 });
  const answer = held.after(10)!;
  expect([answer.through, ...answer.events]).toEqual([13, ...read]);
  expect(answer.events[0]).toBe(read[0]);
  expect(held.after(10)).toBe(answer);
  expect(held.after(12)).toEqual({ events: [read[2]], through: 13 });
  expect([held.after(9), held.after(13), held.through]).toEqual([undefined, undefined, 13]);
});

test('holds what adjoins, before and behind, and begins anew after a gap', () => {
  const { held } = recent();
  held.keep(10, { events: events(10, 12), through: 12 });
  held.keep(11, { events: events(11, 14), through: 14 });
  held.keep(8, { events: events(8, 11), through: 11 });
  expect(held.after(8)).toEqual({ events: events(8, 14), through: 14 });
  held.keep(2, { events: events(2, 4), through: 4 });
  expect(held.after(2)).toBeUndefined();
  held.keep(20, { events: events(20, 21), through: 21 });
  expect([held.after(8), held.after(20)?.through]).toEqual([undefined, 21]);
});

test('forgets after five seconds, and never leaves a gap by that', () => {
  const { held, pass } = recent();
  held.keep(10, { events: events(10, 12), through: 12 });
  pass(3_000);
  held.keep(12, { events: events(12, 13), through: 13 });
  held.keep(8, { events: events(8, 10), through: 10 });
  pass(2_500);
  expect([held.after(8), held.after(10), held.after(12)?.through]).toEqual([undefined, undefined, 13]);
  pass(2_500);
  expect([held.after(12), held.through]).toEqual([undefined, undefined]);
});

test('holds two thousand changes at most, the latest, and none of a read that is more by itself', () => {
  const { held } = recent();
  held.keep(0, { events: [event(1, 1_500)], through: 1 });
  held.keep(1, { events: [event(2, 400)], through: 2 });
  expect(held.after(0)?.through).toBe(2);
  held.keep(2, { events: [event(3, 101)], through: 3 });
  expect([held.after(0), held.after(1)?.through]).toEqual([undefined, 3]);
  held.keep(3, { events: [event(4, 2_001)], through: 4 });
  expect([held.after(3), held.through]).toEqual([undefined, undefined]);
});

test('whatever was read in whatever order, an answer is all that was sealed after the number, in order', () => {
  const step = fc.oneof(
    fc.record({ from: fc.nat(40), count: fc.integer({ min: 0, max: 8 }) }),
    fc.record({ pass: fc.nat(3_000) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { held, pass } = recent();
      // Not every ChangeSet matters.
      const sealed = events(0, 60).filter(({ sequence }) => sequence % 3 !== 0);
      for (const one of steps) {
        if ('pass' in one) pass(one.pass);
        else {
          const through = one.from + one.count;
          const read = sealed.filter(({ sequence }) => sequence > one.from && sequence <= through);
          held.keep(one.from, { events: read, through });
        }
        for (let sequence = 0; sequence < 50; sequence++) {
          const answer = held.after(sequence);
          if (!answer) continue;
          expect(answer.through).toBeGreaterThan(sequence);
          expect(answer.events).toEqual(
            sealed.filter((event) => event.sequence > sequence && event.sequence <= answer.through),
          );
        }
      }
    }),
  );
});
