import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetOf, slotAfter } from '../../src/checks/schedule.js';

const aCheck = fc.record({ id: fc.uuid(), interval: fc.integer({ min: 1_000, max: 86_400_000 }) });
const aMoment = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
const aRandom = fc.double({ min: 0, max: 1, noNaN: true });

test('a check made on time is made once in each interval, 5 % at most beside its slot', () => {
  fc.assert(
    fc.property(aCheck, aMoment, fc.array(aRandom, { minLength: 2, maxLength: 20 }), (check, now, randoms) => {
      let dueAt = now;
      const slots = randoms.map((random) => {
        dueAt = slotAfter(check, { now: dueAt, dueAt, random });
        return (dueAt - offsetOf(check)) / check.interval;
      });
      slots.forEach((slot, index) => {
        // A first run just after its slot may be followed by one at that slot's successor only.
        if (index > 0) expect(Math.abs(slot - Math.round(slot))).toBeLessThanOrEqual(0.0515);
        if (index > 1) expect(Math.round(slot) - Math.round(slots[index - 1]!)).toBe(1);
      });
    }),
  );
});

test('slots that were missed are not caught up on, and none lies in the past', () => {
  fc.assert(
    fc.property(aCheck, aMoment, fc.nat(1e9), aRandom, (check, dueAt, late, random) => {
      const now = dueAt + late;
      const next = slotAfter(check, { now, dueAt, random });
      expect(next).toBeGreaterThanOrEqual(now);
      expect(next - now).toBeLessThanOrEqual(check.interval * 2.06 + 1);
    }),
  );
});

test('checks of one interval are spread over it', () => {
  const offsets = Array.from({ length: 1_000 }, (_, index) => offsetOf({ id: `check ${index}`, interval: 60_000 }));
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => offsets.filter((o) => Math.floor(o / 6_000) === tenth).length,
  );
  for (const count of tenths) expect(count).toBeGreaterThan(60);
});
