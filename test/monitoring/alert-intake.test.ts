import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyAlert,
  expireAlert,
  inOrder,
  type AlertState,
  type IncomingAlert,
} from '../../src/monitoring/alert-intake.js';
import { readAlertmanager, type AlertmanagerBody } from '../../src/monitoring/alertmanager.js';
import { hour, minute } from '../../src/monitoring/spans.js';
import { alertmanagerBody } from './bodies.js';

const noon = Date.parse('2026-11-23T12:00:00Z');
const ten = Date.parse('2026-11-23T10:00:00Z');

describe('the webhook', () => {
  const iso = (instant: number) => new Date(instant).toISOString();
  const post = (existing: AlertState | undefined, alert: Record<string, unknown>, now: number) => {
    const body = readAlertmanager(alertmanagerBody({}, alert), { source: 'am', receivedAt: now }) as AlertmanagerBody;
    return applyAlert(existing, body.alerts[0]!, now);
  };
  const firing = { startsAt: iso(ten) };
  const resolved = { status: 'resolved', startsAt: iso(ten), endsAt: iso(ten + 5 * minute) };

  test('said twice is one alert seen twice; resolved, replayed, and reopened by a new beginning ten minutes on', () => {
    const opened = post(undefined, firing, noon);
    expect(opened).toMatchObject({ kind: 'OPENED', alert: { status: 'FIRING', count: 1, reopenCount: 0 } });
    const repeated = post(opened.alert, firing, noon + 1);
    expect(repeated).toMatchObject({ kind: 'REPEATED', alert: { count: 2, lastSeenAt: noon + 1 } });

    const closed = post(repeated.alert, resolved, noon + 2);
    expect(closed).toMatchObject({ kind: 'RESOLVED', alert: { status: 'RESOLVED', endsAt: ten + 5 * minute } });
    expect(post(closed.alert, firing, noon + 3)).toEqual({ kind: 'IGNORED', reason: 'STALE', alert: closed.alert });
    expect(post(closed.alert, resolved, noon + 4)).toEqual({
      kind: 'IGNORED',
      reason: 'REPLAYED',
      alert: closed.alert,
    });

    const again = post(closed.alert, { startsAt: iso(ten + 10 * minute) }, noon + 5);
    expect(again).toMatchObject({
      kind: 'REOPENED',
      alert: {
        status: 'FIRING',
        reopenCount: 1,
        count: 3,
        endsAt: null,
        firstStartsAt: ten,
        startsAt: ten + 10 * minute,
      },
    });
  });

  test('reopens within fifteen minutes of the end, and later opens a new alert', () => {
    const { alert } = post(post(undefined, firing, noon).alert, resolved, noon);
    const end = ten + 5 * minute;
    expect(post(alert, { startsAt: iso(end + 15 * minute) }, noon).kind).toBe('REOPENED');
    expect(post(alert, { startsAt: iso(end + 15 * minute + 1) }, noon)).toMatchObject({
      kind: 'OPENED',
      alert: { count: 1, reopenCount: 0, firstStartsAt: end + 15 * minute + 1 },
    });
  });

  test('resolved without an end counts as ended when we heard of it', () => {
    const { alert } = post(undefined, firing, noon);
    expect(post(alert, { status: 'resolved' }, noon + 7).alert).toMatchObject({ endsAt: noon + 7 });
    expect(
      post(post(alert, { status: 'resolved' }, noon + 7).alert, { startsAt: iso(ten + 10 * minute) }, noon),
    ).toMatchObject({ kind: 'REOPENED' });
  });

  test('with another severity or other words updates the alert', () => {
    const { alert } = post(undefined, firing, noon);
    const labels = { alertname: 'InstanceDown', severity: 'warning' };
    expect(post(alert, { ...firing, labels }, noon)).toMatchObject({ kind: 'UPDATED', alert: { severity: 'WARNING' } });
    expect(post(alert, { ...firing, annotations: { summary: 'worse' } }, noon).kind).toBe('UPDATED');
  });
});

const incoming = (status: IncomingAlert['status'], startsAt: number, endsAt: number | null = null): IncomingAlert => ({
  source: 's',
  fingerprint: 'f',
  dedupKey: 'k',
  status,
  severity: 'MAJOR',
  startsAt,
  endsAt,
  labels: {},
  annotations: {},
  generatorURL: null,
});
const after = (alerts: IncomingAlert[], now = noon) =>
  alerts.reduce<AlertState | undefined>((state, alert) => applyAlert(state, alert, now).alert, undefined);

test('a resolution that overtook its firing leaves nothing open', () => {
  expect(after([incoming('RESOLVED', 10, 20), incoming('FIRING', 10)])).toMatchObject({ status: 'RESOLVED', count: 0 });
});

test('a resolution that overtook the firing of a later episode says what that was', () => {
  const worse = { ...incoming('RESOLVED', 30, 40), severity: 'CRITICAL' as const, annotations: { summary: 'full' } };
  expect(after([incoming('FIRING', 10), worse, incoming('FIRING', 30)])).toMatchObject({
    status: 'RESOLVED',
    startsAt: 30,
    severity: 'CRITICAL',
    annotations: { summary: 'full' },
  });
  // Of the episode that is known, what fired is what it was.
  expect(after([incoming('FIRING', 30), worse])).toMatchObject({ status: 'RESOLVED', severity: 'MAJOR' });
});

test('a resolution of an earlier episode does not end a later one', () => {
  expect(after([incoming('FIRING', 30), incoming('RESOLVED', 10, 20)])).toMatchObject({
    status: 'FIRING',
    startsAt: 30,
  });
});

test('but one that a replica dates back, and that ended later, does', () => {
  expect(after([incoming('FIRING', 30), incoming('RESOLVED', 28, 50)])).toMatchObject({
    status: 'RESOLVED',
    startsAt: 30,
    endsAt: 50,
  });
});

test('a replica that saw it begin earlier counts as a repeat, and its older words are not taken', () => {
  const state = after([incoming('FIRING', 30)])!;
  const older = { ...incoming('FIRING', 28), severity: 'WARNING' as const };
  expect(applyAlert(state, older, noon)).toMatchObject({
    kind: 'REPEATED',
    alert: { startsAt: 30, severity: 'MAJOR', count: 2 },
  });
});

describe('an alert that nobody repeats', () => {
  const state = after([incoming('FIRING', ten)])!;
  const expired = expireAlert(state, noon + 6 * hour)!;

  test('expires after six hours, which is not resolved', () => {
    expect(expireAlert(state, noon + 6 * hour - 1)).toBeUndefined();
    expect(expired).toMatchObject({ status: 'EXPIRED', endsAt: null });
    expect(expireAlert(expired, noon + 9 * hour)).toBeUndefined();
    expect(
      expireAlert(after([incoming('FIRING', ten), incoming('RESOLVED', ten, ten + 1)])!, noon * 2),
    ).toBeUndefined();
  });

  test('is the same alert when its source is back, however late, and can still be resolved', () => {
    expect(applyAlert(expired, incoming('FIRING', ten), noon + 48 * hour)).toMatchObject({
      kind: 'REOPENED',
      alert: { status: 'FIRING', reopenCount: 1 },
    });
    expect(applyAlert(expired, incoming('RESOLVED', ten, ten + hour), noon + 48 * hour).kind).toBe('RESOLVED');
    expect(applyAlert(expired, incoming('FIRING', ten - 1), noon + 48 * hour)).toMatchObject({ reason: 'STALE' });
  });

  test('is a new one when it began anew long after', () => {
    expect(applyAlert(expired, incoming('FIRING', noon + 24 * hour), noon + 24 * hour).kind).toBe('OPENED');
  });
});

test('in whatever order and however often replicas deliver, the last episode decides', () => {
  const anEpisode = fc.record({
    gap: fc.integer({ min: 1, max: 40 }),
    length: fc.integer({ min: 0, max: 40 }),
    severity: fc.constantFrom('WARNING' as const, 'MAJOR' as const, 'CRITICAL' as const),
  });
  const deliveries = fc
    .tuple(fc.array(anEpisode, { minLength: 1, maxLength: 5 }), fc.boolean())
    .chain(([episodes, open]) => {
      let at = 0;
      const all = episodes.flatMap(({ gap, length, severity }) => {
        const startsAt = (at += gap * minute);
        const endsAt = (at += length * minute);
        return [incoming('FIRING', startsAt), incoming('RESOLVED', startsAt, endsAt)].map((alert) => ({
          ...alert,
          severity,
        }));
      });
      const sent = open ? all.slice(0, -1) : all;
      return fc.record({
        sent: fc.constant(sent),
        shuffled: fc.shuffledSubarray([...sent, ...sent], { minLength: sent.length }),
      });
    });
  fc.assert(
    fc.property(deliveries, ({ sent, shuffled }) => {
      const last = sent.at(-1)!;
      const complete = [...shuffled, ...sent.filter((alert) => !shuffled.includes(alert))];
      const { status, startsAt, severity } = last;
      expect(after(complete)).toMatchObject({ status, startsAt, severity });
      expect(inOrder(complete).at(-1)).toEqual(last);
      expect(after(inOrder(complete))?.status).toBe(last.status);
    }),
  );
});

test('a replay of what was just applied never changes the status', () => {
  const anAlert = fc
    .tuple(fc.constantFrom('FIRING', 'RESOLVED'), fc.nat(100), fc.option(fc.nat(100)))
    .map(([status, startsAt, length]) => incoming(status, startsAt, length === null ? null : startsAt + length));
  fc.assert(
    fc.property(fc.array(anAlert, { minLength: 1 }), (alerts) => {
      const once = after(alerts)!;
      const twice = applyAlert(once, alerts.at(-1)!, noon);
      expect(['REPEATED', 'IGNORED']).toContain(twice.kind);
      expect(twice.alert.status).toBe(once.status);
    }),
  );
});
