import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/engine/severity.js';
import { applyResult, nextCheckIn, pending, type CheckState } from '../../src/monitoring/check-state.js';
import { aSeverity } from './arbitraries.js';

const severities: Record<string, Severity> = { O: 'OK', W: 'WARNING', M: 'MAJOR', C: 'CRITICAL', U: 'UNKNOWN' };

/** The check's story over one result a minute. */
function after(letters: string, maxAttempts = 3) {
  let state: CheckState = pending;
  return [...letters].map((letter, at) => {
    const transition = applyResult(
      state,
      { at: at * 60_000, severity: severities[letter]! },
      { maxAttempts, now: 1e12 },
    );
    state = transition.state;
    return transition;
  });
}
const states = (letters: string, maxAttempts?: number) =>
  after(letters, maxAttempts).map(({ state }) => `${state.type} ${state.severity} ${state.attempt}`);
const alerts = (letters: string, maxAttempts?: number) => after(letters, maxAttempts).map(({ alert }) => alert);

describe('a check of three attempts', () => {
  test('a problem that goes after two attempts stays soft and raises nothing', () => {
    expect(states('OCCO')).toEqual(['HARD OK 1', 'SOFT CRITICAL 1', 'SOFT CRITICAL 2', 'HARD OK 1']);
    expect(alerts('OCCO')).toEqual(['NONE', 'NONE', 'NONE', 'NONE']);
  });

  test('the third attempt raises one alert, another severity updates it, and OK resolves it', () => {
    expect(states('OCCCWO')).toEqual([
      'HARD OK 1',
      'SOFT CRITICAL 1',
      'SOFT CRITICAL 2',
      'HARD CRITICAL 1',
      'HARD WARNING 1',
      'HARD OK 1',
    ]);
    expect(alerts('OCCCWO')).toEqual(['NONE', 'NONE', 'NONE', 'RAISE', 'UPDATE', 'RESOLVE']);
  });

  test('a soft problem may change its severity on the way, and what is confirmed is the last', () => {
    expect(after('OWUC').at(-1)).toMatchObject({ alert: 'RAISE', state: { hardSeverity: 'CRITICAL' } });
    expect(after('OCC').at(-1)?.state.hardSeverity).toBe('OK');
  });

  test('an unconfirmed problem is checked again after the retry interval', () => {
    const intervals = { interval: 60, retryInterval: 10 };
    expect(after('OCCC').map(({ state }) => nextCheckIn(state, intervals))).toEqual([60, 10, 10, 60]);
  });
});

test('with one attempt the first failure is hard, also as the first result of all', () => {
  expect(states('OC', 1)).toEqual(['HARD OK 1', 'HARD CRITICAL 1']);
  expect(alerts('CO', 1)).toEqual(['RAISE', 'RESOLVE']);
});

test('a first result that is not OK is the first attempt, and the first OK resolves nothing', () => {
  expect(states('CCC')).toEqual(['SOFT CRITICAL 1', 'SOFT CRITICAL 2', 'HARD CRITICAL 1']);
  expect(alerts('O')).toEqual(['NONE']);
});

test('an older result is refused, and the latest one said again uses up no attempt', () => {
  const { state } = after('OC').at(-1)!;
  const settings = { maxAttempts: 3, now: 120_000 };
  expect(applyResult(state, { at: 59_999, severity: 'OK' }, settings)).toEqual({
    outcome: 'STALE',
    state,
    alert: 'NONE',
  });
  expect(applyResult(state, { at: 60_000, severity: 'CRITICAL' }, settings)).toMatchObject({
    outcome: 'REPEATED',
    state,
  });
  expect(applyResult(state, { at: 60_000, severity: 'OK' }, settings).outcome).toBe('ACCEPTED');
});

test('a result from the future does not lock the check: the next one takes its place', () => {
  const { state } = applyResult(pending, { at: 900_000, severity: 'CRITICAL' }, { maxAttempts: 1, now: 0 });
  expect(applyResult(state, { at: 60_000, severity: 'OK' }, { maxAttempts: 1, now: 60_000 })).toMatchObject({
    outcome: 'ACCEPTED',
    alert: 'RESOLVE',
    state: { lastResultAt: 60_000 },
  });
  expect(applyResult(state, { at: 60_000, severity: 'OK' }, { maxAttempts: 1, now: 900_000 }).outcome).toBe('STALE');
});

test('over any results OK is hard, hard problems follow enough failures in a row, and alerts open and close in turn', () => {
  fc.assert(
    fc.property(fc.array(aSeverity, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (results, maxAttempts) => {
      let state: CheckState = pending;
      let failures = 0;
      let open = false;
      results.forEach((severity, at) => {
        const transition = applyResult(state, { at, severity }, { maxAttempts, now: at });
        ({ state } = transition);
        failures = severity === 'OK' ? 0 : failures + 1;
        expect(state.type).toBe(failures > 0 && failures < maxAttempts ? 'SOFT' : 'HARD');
        expect(state.attempt).toBe(state.type === 'SOFT' ? failures : 1);
        if (transition.alert === 'RAISE') expect(open).toBe(false);
        if (transition.alert === 'UPDATE' || transition.alert === 'RESOLVE') expect(open).toBe(true);
        if (transition.alert !== 'NONE') open = transition.alert !== 'RESOLVE';
        expect(open).toBe(state.hardSeverity !== null && state.hardSeverity !== 'OK');
      });
    }),
  );
});

test('in whatever order results arrive, the latest one is what the check shows', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(1000), aSeverity), { minLength: 1, selector: ([at]) => at }),
      (results) => {
        let state: CheckState = pending;
        for (const [at, severity] of results)
          ({ state } = applyResult(state, { at, severity }, { maxAttempts: 3, now: 1000 }));
        const [at, severity] = results.reduce((a, b) => (b[0] > a[0] ? b : a));
        expect(state).toMatchObject({ lastResultAt: at, severity });
      },
    ),
  );
});
