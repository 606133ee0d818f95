import fc from 'fast-check';
import { expect, test } from 'vitest';
import { availabilityOf, tally } from '../../src/monitoring/availability.js';
import { applyResult, pending, type CheckState } from '../../src/monitoring/check-state.js';
import { second } from '../../src/monitoring/spans.js';
import { expire, staleAt } from '../../src/monitoring/staleness.js';
import { moveTo, type StatusInterval } from '../../src/monitoring/status-intervals.js';

const freshness = { ttl: 60 * second, grace: 30 * second };
const ok = (state: CheckState, at: number) => applyResult(state, { at, severity: 'OK' }, { maxAttempts: 3, now: at });

test('a heartbeat that stops is UNKNOWN and stale from 90 s on, raises an alert, and the next one resolves it', () => {
  let { state } = ok(pending, 0);
  expect(expire(state, freshness, { now: 89_999, expectedSince: 0 })).toEqual({ state, alert: 'NONE', since: null });

  const silent = expire(state, freshness, { now: 90_000, expectedSince: 0 });
  expect(silent).toMatchObject({ alert: 'RAISE', since: 90_000, state: { severity: 'UNKNOWN', stale: true } });
  ({ state } = silent);
  expect(expire(state, freshness, { now: 200_000, expectedSince: 0 })).toEqual({ state, alert: 'NONE', since: null });

  expect(ok(state, 300_000)).toMatchObject({ alert: 'RESOLVE', state: { severity: 'OK', stale: false } });
});

test('its history is OK to 90 s and UNKNOWN to 300 s, however late the sweep, and availability leaves the silence out', () => {
  let current: StatusInterval | undefined;
  const ended: StatusInterval[] = [];
  const see = (state: CheckState, at: number) => {
    const step = moveTo(current, state.severity, at);
    ({ current } = step);
    if (step.ended) ended.push(step.ended);
  };

  let { state } = ok(pending, 0);
  see(state, 0);
  const silent = expire(state, freshness, { now: 97_345, expectedSince: 0 });
  ({ state } = silent);
  see(state, silent.since!);
  ({ state } = ok(state, 300_000));
  see(state, 300_000);

  expect(ended).toEqual([
    { from: 0, to: 90_000, severity: 'OK' },
    { from: 90_000, to: 300_000, severity: 'UNKNOWN' },
  ]);
  expect(availabilityOf(tally([...ended, current!], [], { from: 0, to: 300_000 }))).toMatchObject({
    percent: '100.00000',
    unknownMs: 210_000,
  });
});

test('a check that never reported is stale by the time it was expected', () => {
  const options = { expectedSince: 1_000 };
  expect(expire(pending, freshness, { now: 90_999, ...options }).state.stale).toBe(false);
  expect(expire(pending, freshness, { now: 91_000, ...options })).toMatchObject({ alert: 'RAISE', since: 91_000 });
});

test('a problem that goes silent becomes UNKNOWN on the same alert', () => {
  const { state } = applyResult(pending, { at: 0, severity: 'CRITICAL' }, { maxAttempts: 1, now: 0 });
  expect(expire(state, freshness, { now: 90_000, expectedSince: 0 }).alert).toBe('UPDATE');
});

test('it is stale exactly while the newest result is older than ttl and grace', () => {
  const anAge = fc.nat(200);
  fc.assert(
    fc.property(fc.array(anAge, { minLength: 1 }), anAge, anAge, anAge, (gaps, ttl, grace, later) => {
      let at = 0;
      let state = pending;
      for (const gap of gaps)
        ({ state } = ok(expire(state, { ttl, grace }, { now: at, expectedSince: 0 }).state, (at += gap)));
      const now = at + later;
      expect(expire(state, { ttl, grace }, { now, expectedSince: 0 }).state.stale).toBe(
        now >= staleAt(at, { ttl, grace }),
      );
    }),
  );
});

test('history keeps only changes, in order and without gaps', () => {
  expect(moveTo({ from: 5, to: null, severity: 'OK' }, 'OK', 9)).toEqual({
    current: { from: 5, to: null, severity: 'OK' },
  });
  expect(moveTo({ from: 5, to: null, severity: 'OK' }, 'MAJOR', 3)).toEqual({
    ended: undefined,
    current: { from: 5, to: null, severity: 'MAJOR' },
  });
});
