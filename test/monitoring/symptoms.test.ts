import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachability } from '../../src/engine/reachability.js';
import type { Severity } from '../../src/engine/severity.js';
import { buildTopology } from '../../src/engine/topology.js';
import { applyResult, pending, type CheckState } from '../../src/monitoring/check-state.js';
import { recordResult, steady } from '../../src/monitoring/flapping.js';
import { day, hour, minute, second } from '../../src/monitoring/spans.js';
import {
  decideIncident,
  decideResolution,
  deservesIncident,
  deservingSince,
  heldUntil,
  incidentDefaults,
  isHandled,
  isHeld,
  roleOf,
  suppressions,
  suppressionsOf,
  type Circumstances,
  type KnownIncident,
} from '../../src/monitoring/symptoms.js';
import { aSeverity } from './arbitraries.js';

const plain: Circumstances = {
  severity: 'CRITICAL',
  hard: true,
  symptom: false,
  held: false,
  acknowledged: false,
  maintenanceDepth: 0,
  flapping: false,
  silenced: false,
};

/** One hard result of an item's check. */
interface Result {
  readonly at: number;
  readonly itemId: string;
  readonly severity: Severity;
}

/** Plays results second by second against the engine, as the monitor does, and tells which incidents it opened. */
function play(dependents: string[], results: Result[], seconds: number) {
  const ids = ['sw1', ...dependents];
  const edges = dependents.map((from) => ({ from, to: 'sw1', type: 'DEPENDS_ON' }));
  const topology = buildTopology(
    ids.map((id) => ({ id, own: 'OK' as const })),
    edges,
  );
  const states = new Map<string, Severity>();
  const lastResultAt = new Map<string, number>();
  const since = new Map<string, number | null>();
  const reachableSince = new Map<string, number>();
  const wasReachable = new Map<string, boolean>();
  const resolvedAt = new Map<string, number | null>();
  const incidents: { root: string; openedAt: number; state: KnownIncident['state']; resolvedAt: number | null }[] = [];
  const symptomOf = new Set<string>();
  const alertsOf = new Map<string, Set<string>>();

  for (let at = 0; at <= seconds; at++) {
    const now = at * second;
    for (const { itemId, severity } of results.filter((result) => result.at === at)) {
      if (severity === 'OK' && states.has(itemId)) resolvedAt.set(itemId, now);
      if (severity !== 'OK') resolvedAt.set(itemId, null);
      if (severity === 'OK') states.delete(itemId);
      else states.set(itemId, severity);
      lastResultAt.set(itemId, now);
    }
    const standing = reachability(topology, { overlay: { states } });
    for (const id of ids) {
      const reachable = standing.isReachable(id);
      if (reachable && wasReachable.get(id) === false) reachableSince.set(id, now);
      wasReachable.set(id, reachable);
      const severity = states.get(id) ?? 'OK';
      if (severity === 'OK') {
        since.set(id, null);
        continue;
      }
      const role = roleOf(id, standing);
      if (role.role === 'SYMPTOM')
        for (const root of role.roots) {
          symptomOf.add(`${id} of ${root}`);
          alertsOf.set(root, (alertsOf.get(root) ?? new Set()).add(id));
        }
      const held = isHeld(
        {
          reachableSince: reachableSince.get(id) ?? null,
          lastResultAt: lastResultAt.get(id) ?? null,
          interval: minute,
        },
        now,
      );
      const deserves = deservesIncident({ ...plain, severity, symptom: role.role === 'SYMPTOM', held });
      since.set(id, deservingSince(since.get(id) ?? null, deserves, now));
      const latest = incidents.findLast(({ root }) => root === id);
      const decision = decideIncident(since.get(id) ?? null, latest && { ...latest, id }, now);
      if (decision.kind === 'OPEN') incidents.push({ root: id, openedAt: at, state: 'OPEN', resolvedAt: null });
    }
    for (const incident of incidents) {
      const alerts = [incident.root, ...(alertsOf.get(incident.root) ?? [])];
      const decision = decideResolution(
        { state: incident.state, autoResolve: true },
        alerts.map((id) => ({ resolvedAt: resolvedAt.get(id) ?? null })),
        now,
      );
      if (decision.kind === 'RESOLVE') Object.assign(incident, { state: 'RESOLVED', resolvedAt: at });
    }
  }
  return { incidents, symptomOf };
}

describe('a switch goes down with thirty dependents, and comes back', () => {
  const dependents = Array.from({ length: 30 }, (_, at) => `dep${at + 1}`);
  const recovery = 600;
  const down: Result[] = [
    { at: 0, itemId: 'sw1', severity: 'CRITICAL' },
    ...dependents.map((itemId, at): Result => ({ at: 2 * at + 1, itemId, severity: 'CRITICAL' })),
  ];
  const up = (stillDown?: string): Result[] => [
    { at: recovery, itemId: 'sw1', severity: 'OK' },
    ...dependents.map((itemId, at): Result => ({
      at: recovery + 2 * at + 1,
      itemId,
      severity: itemId === stillDown ? 'CRITICAL' : 'OK',
    })),
  ];

  test('that is one incident with thirty symptoms, and none follows its recovery; it resolves by itself', () => {
    const { incidents, symptomOf } = play(dependents, [...down, ...up()], 1_200);
    expect(symptomOf.size).toBe(30);
    // The last dependent is OK at 659 s, and 300 s later all is over.
    expect(incidents).toEqual([{ root: 'sw1', openedAt: 120, state: 'RESOLVED', resolvedAt: 959 }]);
  });

  test('a dependent that stays down gets exactly one of its own, after grace and delay', () => {
    const { incidents } = play(dependents, [...down, ...up('dep7')], 1_200);
    expect(incidents.map(({ root }) => root)).toEqual(['sw1', 'dep7']);
    const checkedAt = recovery + 13;
    expect(incidents[1]?.openedAt).toBe(checkedAt + 120);
    expect(incidents[1]?.openedAt).toBeLessThanOrEqual(recovery + 60 + 120);
    // One of the first incident's alerts is still open.
    expect(incidents[0]?.state).toBe('OPEN');
  });

  test('one that is never checked again is let go after the grace', () => {
    const silent = [...down, ...up().filter(({ itemId }) => itemId !== 'dep7')];
    expect(play(dependents, silent, 1_200).incidents[1]).toMatchObject({ root: 'dep7', openedAt: recovery + 60 + 120 });
  });

  test('in whatever order they are found down and up within their times, it is one incident', () => {
    const someDependents = dependents.slice(0, 6);
    const times = fc.array(fc.nat(110), { minLength: 7, maxLength: 7 });
    const recoveries = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(times, recoveries, (downAt, upAfter) => {
        const results: Result[] = [
          { at: downAt[6]!, itemId: 'sw1', severity: 'CRITICAL' },
          { at: recovery, itemId: 'sw1', severity: 'OK' },
          ...someDependents.flatMap((itemId, at): Result[] => [
            { at: downAt[at]!, itemId, severity: 'CRITICAL' },
            { at: recovery + upAfter[at]!, itemId, severity: 'OK' },
          ]),
        ];
        const { incidents } = play(someDependents, results, 1_000);
        expect(incidents.map(({ root }) => root)).toEqual(['sw1']);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the role of an alert', () => {
  const standing = (unreachable: Record<string, string[]>) => ({
    isReachable: (id: string) => !(id in unreachable),
    roots: (id: string) => unreachable[id] ?? [],
  });

  test('is that of a symptom of every root, on an item that is cut off', () => {
    expect(roleOf('app', standing({ app: ['sw1', 'sw2'] }))).toEqual({ role: 'SYMPTOM', roots: ['sw1', 'sw2'] });
    expect(roleOf('sw1', standing({ app: ['sw1'] }))).toEqual({ role: 'ROOT' });
  });

  test('is that of a root where nothing else explains the failure', () => {
    expect(roleOf('a', standing({ a: ['a', 'b'], b: ['a', 'b'] }))).toEqual({ role: 'ROOT' });
    expect(roleOf('a', standing({ a: [] }))).toEqual({ role: 'ROOT' });
  });
});

describe('an incident is opened', () => {
  test.each<[string, Partial<Circumstances>, boolean]>([
    ['for a confirmed major problem', { severity: 'MAJOR' }, true],
    ['not below MAJOR', { severity: 'MINOR' }, false],
    ['not for what is unknown', { severity: 'UNKNOWN' }, false],
    ['not for a soft state', { hard: false }, false],
    ['not for a symptom', { symptom: true }, false],
    ['not while held', { held: true }, false],
    ['not under maintenance', { maintenanceDepth: 2 }, false],
    ['not once acknowledged', { acknowledged: true }, false],
    ['not while flapping', { flapping: true }, false],
    ['not while silenced', { silenced: true }, false],
  ])('%s', (_, circumstances, expected) => {
    expect(deservesIncident({ ...plain, ...circumstances })).toBe(expected);
  });

  test('once that has held for 120 seconds without a break', () => {
    let since = deservingSince(null, true, 1_000);
    since = deservingSince(since, true, 60_000);
    expect(decideIncident(since, undefined, 120_999)).toEqual({ kind: 'WAIT', until: 121_000 });
    expect(decideIncident(since, undefined, 121_000)).toEqual({ kind: 'OPEN' });
    expect(decideIncident(deservingSince(since, false, 100_000), undefined, 200_000)).toEqual({ kind: 'NONE' });
  });

  test('only where none is open; a resolved one is reopened within a day, a closed one never', () => {
    const latest = { id: 'i', state: 'RESOLVED', resolvedAt: 0 } as const;
    const later = (state: KnownIncident['state'], since: number) =>
      decideIncident(since, { ...latest, state }, since + incidentDefaults.delay);
    expect(decideIncident(hour, { ...latest, state: 'OPEN' }, hour)).toEqual({ kind: 'ATTACH', incidentId: 'i' });
    expect(later('RESOLVED', day)).toEqual({ kind: 'REOPEN', incidentId: 'i' });
    expect(later('RESOLVED', day + 1)).toEqual({ kind: 'OPEN' });
    expect(later('CLOSED', hour)).toEqual({ kind: 'OPEN' });
  });
});

test('a check that flaps and settles has one start, one end and no incident', () => {
  let state: CheckState = pending;
  let flapping = steady;
  let since: number | null = null;
  const events: string[] = [];
  [...'OCOCOCO', ...'O'.repeat(15)].forEach((letter, at) => {
    const severity = letter === 'C' ? 'CRITICAL' : 'OK';
    const now = at * minute;
    ({ state } = applyResult(state, { at: now, severity }, { maxAttempts: 1, now }));
    const step = recordResult(flapping, severity);
    ({ flapping } = step);
    if (step.event) events.push(step.event);
    const hard = state.type === 'HARD';
    const deserves = deservesIncident({ ...plain, severity, hard, flapping: flapping.flapping });
    since = deservingSince(since, deserves, now);
    expect(decideIncident(since, undefined, now + minute - 1).kind).not.toBe('OPEN');
  });
  expect(events).toEqual(['STARTED', 'STOPPED']);
});

describe('an incident resolves by itself', () => {
  const open = { state: 'OPEN', autoResolve: true } as const;
  const alerts = [{ resolvedAt: 1_000 }, { resolvedAt: 5_000 }];

  test('300 seconds after the last of its alerts', () => {
    expect(decideResolution(open, alerts, 304_999)).toEqual({ kind: 'WAIT', until: 305_000 });
    expect(decideResolution(open, alerts, 305_000)).toEqual({ kind: 'RESOLVE' });
  });

  test('but not with an alert open or expired, without any, or when people keep it', () => {
    const because = (result: ReturnType<typeof decideResolution>) => result.kind === 'KEEP' && result.because;
    expect(because(decideResolution(open, [...alerts, { resolvedAt: null }], day))).toBe('ALERTS_OPEN');
    expect(because(decideResolution(open, [], day))).toBe('NO_ALERTS');
    expect(because(decideResolution({ ...open, autoResolve: false }, alerts, day))).toBe('OWNED_BY_PEOPLE');
    expect(because(decideResolution({ ...open, state: 'RESOLVED' }, alerts, day))).toBe('NOT_OPEN');
  });
});

test('a symptom is held until its own next result, at least a minute unless that comes', () => {
  const symptom = { reachableSince: 10_000, lastResultAt: 9_000, interval: 5_000 };
  expect(isHeld(symptom, 69_999)).toBe(true);
  expect(isHeld(symptom, 70_000)).toBe(false);
  expect(isHeld({ ...symptom, interval: 300_000 }, 309_999)).toBe(true);
  expect(heldUntil(10_000, 300_000)).toBe(310_000);
  expect(isHeld({ ...symptom, lastResultAt: 10_001 }, 10_001)).toBe(false);
  expect(isHeld({ ...symptom, reachableSince: null }, 10_001)).toBe(false);
});

test('an alert deserves an incident only when nothing suppresses it, and a handled one is always suppressed', () => {
  const circumstances: fc.Arbitrary<Circumstances> = fc.record({
    severity: aSeverity,
    hard: fc.boolean(),
    symptom: fc.boolean(),
    held: fc.boolean(),
    acknowledged: fc.boolean(),
    maintenanceDepth: fc.nat(2),
    flapping: fc.boolean(),
    silenced: fc.boolean(),
  });
  fc.assert(
    fc.property(circumstances, (of) => {
      const suppressed = suppressionsOf(of);
      expect(suppressed).toEqual(suppressions.filter((suppression) => suppressed.includes(suppression)));
      if (deservesIncident(of)) expect(suppressed).toEqual([]);
      if (isHandled(of)) expect(suppressed).not.toEqual([]);
    }),
  );
});
