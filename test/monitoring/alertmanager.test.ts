import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAlertmanager, severityOfWord, type AlertmanagerBody } from '../../src/monitoring/alertmanager.js';
import { dedupKeyOf, labelFingerprint } from '../../src/monitoring/fingerprint.js';
import { alertmanagerBody, legacyBody } from './bodies.js';

const receivedAt = Date.parse('2026-11-23T12:00:00Z');
const options = { source: 'prometheus', receivedAt };
const read = (body: unknown) => readAlertmanager(body, options) as AlertmanagerBody;
const faults = (body: unknown) => {
  const result = readAlertmanager(body, options);
  return 'failures' in result ? result.failures.map(({ field }) => field) : [];
};

test('a body of version 4 is read whole', () => {
  const { alerts, truncated } = read(alertmanagerBody());
  expect(truncated).toBe(0);
  expect(alerts).toEqual([
    {
      source: 'prometheus',
      fingerprint: 'c1f2a3b4c5d6e7f8',
      dedupKey: dedupKeyOf('prometheus', 'c1f2a3b4c5d6e7f8'),
      status: 'FIRING',
      severity: 'CRITICAL',
      startsAt: Date.parse('2026-11-23T10:00:00Z'),
      endsAt: null,
      labels: { alertname: 'InstanceDown', instance: 'Web-01.example.com:9100', severity: 'critical' },
      annotations: { summary: 'web-01 is down' },
      generatorURL: 'http://prometheus.example.com/graph?g0.expr=up',
    },
  ]);
});

test('an old sender without fingerprints and statuses is read too, and its alerts are told apart', () => {
  const { alerts } = read(legacyBody);
  expect(alerts.map(({ labels }) => labels.alertname)).toEqual(['high_memory_load', 'high_memory_load2']);
  expect(alerts).toEqual(
    alerts.map((alert) => ({
      ...alert,
      status: 'FIRING',
      severity: 'WARNING',
      startsAt: Date.parse('2018-03-07T11:33:21.873Z'),
      endsAt: null,
    })),
  );
  expect(new Set(alerts.map(({ dedupKey }) => dedupKey)).size).toBe(2);
  expect(read(legacyBody).alerts.map(({ dedupKey }) => dedupKey)).toEqual(alerts.map(({ dedupKey }) => dedupKey));
});

const sample = new URL('../../../shared/data/alertmanager/prom_post_request_2_alerts.json', import.meta.url);

test.skipIf(!existsSync(sample))('the sample of ../shared/data is read (skipped where it is absent)', () => {
  const { alerts } = read(JSON.parse(readFileSync(sample, 'utf8')));
  expect(alerts.map(({ status, severity }) => [status, severity])).toEqual([
    ['FIRING', 'WARNING'],
    ['FIRING', 'WARNING'],
  ]);
});

test('the status of an alert without one follows from its end, or from the group', () => {
  const alert = (endsAt: string | undefined, group?: string) =>
    read({ status: group, alerts: [{ labels: { alertname: 'a' }, startsAt: '2026-11-23T10:00:00Z', endsAt }] })
      .alerts[0]!;
  expect(alert(undefined).status).toBe('FIRING');
  expect(alert('0001-01-01T00:00:00Z').status).toBe('FIRING');
  expect(alert('2026-11-23T13:00:00Z')).toMatchObject({ status: 'FIRING', endsAt: null });
  expect(alert('2026-11-23T11:00:00Z')).toMatchObject({ status: 'RESOLVED', endsAt: Date.parse('2026-11-23T11:00Z') });
  expect(alert('0001-01-01T00:00:00Z', 'resolved')).toMatchObject({ status: 'RESOLVED', endsAt: null });
});

test('what all alerts share fills in what an alert leaves out, and does not change who it is', () => {
  const [alert] = read(legacyBody).alerts;
  expect(alert).toMatchObject({
    labels: { alertname: 'high_memory_load', monitor: 'master', severity: 'warning' },
    annotations: { summary: 'Server High Memory usage' },
    fingerprint: labelFingerprint({ alertname: 'high_memory_load' }),
  });
});

test('how many alerts were left out is told', () => {
  expect(read(alertmanagerBody({ truncatedAlerts: 5 })).truncated).toBe(5);
});

describe('a malformed body is refused with every fault in it', () => {
  const [alert] = alertmanagerBody().alerts;
  test.each<[string, unknown, string[]]>([
    ['not an object', 'hello', ['body']],
    ['a list', [], ['body']],
    ['no alerts', { version: '4' }, ['alerts']],
    ['another version', { ...alertmanagerBody(), version: '5' }, ['version']],
    ['a count that is none', { ...alertmanagerBody(), truncatedAlerts: -1 }, ['truncatedAlerts']],
    ['an unknown status', { alerts: [{ ...alert, status: 'on fire' }] }, ['alerts.0.status']],
    [
      'an alert that is none, one without a beginning, one with a bad end',
      { alerts: [7, { ...alert, startsAt: undefined }, { ...alert, endsAt: 'soon' }] },
      ['alerts.0', 'alerts.1.startsAt', 'alerts.2.endsAt'],
    ],
    ['a label that is no text', { alerts: [{ ...alert, labels: { a: {} } }] }, ['alerts.0.labels.a']],
    ['nothing to know it by', { alerts: [{ ...alert, labels: {}, fingerprint: '' }] }, ['alerts.0.labels']],
  ])('%s', (_, body, expected) => {
    expect(faults(body)).toEqual(expected);
  });

  test('in words for its sender', () => {
    expect(readAlertmanager({ alerts: [{ ...alert, startsAt: '10 o’clock' }] }, options)).toEqual({
      failures: [
        {
          field: 'alerts.0.startsAt',
          code: 'MALFORMED',
          message: 'alerts.0.startsAt must be a time with an offset, such as 2026-11-23T17:05:00Z.',
        },
      ],
    });
  });
});

test('any JSON is either read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
      for (const body of [a, { alerts: a }, { alerts: [{ labels: a, startsAt: b, endsAt: c, fingerprint: c }] }])
        expect(['alerts', 'failures']).toContain(Object.keys(readAlertmanager(body, options))[0]);
    }),
  );
});

test('a label named after a prototype is a label', () => {
  const labels = JSON.parse('{"__proto__": "x", "constructor": "y"}') as unknown;
  const { alerts } = read({ alerts: [{ labels, startsAt: '2026-11-23T10:00:00Z' }] });
  expect(Object.entries(alerts[0]!.labels)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  expect(severityOfWord('constructor')).toBeUndefined();
});

test('fingerprints are those of Prometheus', () => {
  // From the tests of prometheus/common, model/signature_test.go.
  expect(labelFingerprint({})).toBe(14695981039346656037n.toString(16));
  expect(labelFingerprint({ name: 'garland, briggs', fear: 'love is not enough' })).toBe(
    5799056148416392346n.toString(16),
  );
});

test('a fingerprint depends on the labels, not on their order, and on the boundary between name and value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (labels) => {
      const reversed = Object.fromEntries(Object.entries(labels).reverse());
      expect(labelFingerprint(reversed)).toBe(labelFingerprint(labels));
      expect(labelFingerprint(labels)).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
  expect(labelFingerprint({ ab: 'c' })).not.toBe(labelFingerprint({ a: 'bc' }));
  expect(dedupKeyOf('a', 'bc')).not.toBe(dedupKeyOf('ab', 'c'));
});
