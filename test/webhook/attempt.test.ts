import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptOf, backoff, longestPause, longestTrying, nextStep, pauseIn } from '../../src/webhook/attempt.js';
import { passesRecord, passesStatus } from '../../src/webhook/filter.js';
import { addressFault } from '../../src/webhook/subscription.js';
import { Network } from '../../src/network/network.js';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebhookKey } from '../../src/webhook/key.js';

const now = Date.parse('2026-11-30T12:00:00Z');
const limits = { mostAttempts: 20, random: 0 };
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('what a status says', () => {
  test.each([
    [200, 'DELIVERED'],
    [204, 'DELIVERED'],
    [301, 'REDIRECTED'],
    [400, 'REFUSED'],
    [410, 'GONE'],
    [429, 'BUSY'],
    [500, 'REFUSED'],
    [503, 'BUSY'],
  ])('%i is %s', (status, outcome) => {
    expect(attemptOf(status, undefined, now).outcome).toBe(outcome);
  });

  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 30 Nov 2026 12:01:00 GMT', 60_000],
    ['Mon, 30 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['2026', 2_026_000],
    ['', undefined],
    [undefined, undefined],
  ])('Retry-After: %s is a pause of %s ms', (header, pause) => {
    expect(pauseIn(header, now)).toBe(pause);
  });
});

describe('pauses', () => {
  test('double from 5 seconds to an hour, of which at least half is waited', () => {
    expect([1, 2, 3, 10, 11, 40].map((attempts) => backoff(attempts, 0) * 2)).toEqual([
      5_000, 10_000, 20_000, 2_560_000, 3_600_000, 3_600_000,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), chance, (attempts, random) => {
        const pause = backoff(attempts, random);
        const whole = Math.min(longestPause, 5_000 * 2 ** Math.min(attempts - 1, 30));
        expect(pause).toBeGreaterThanOrEqual(whole / 2);
        expect(pause).toBeLessThanOrEqual(whole);
      }),
    );
  });

  test('are as long as the receiver asks, an hour at most', () => {
    const tried = { attempts: 1, firstAt: now, now };
    const busy = (retryAfter: number) => nextStep({ outcome: 'BUSY', message: '', retryAfter }, tried, limits);
    expect(busy(120_000)).toEqual({ step: 'RETRY', at: now + 120_000 });
    expect(busy(1)).toEqual({ step: 'RETRY', at: now + 2_500 });
    expect(busy(longestPause * 50)).toEqual({ step: 'RETRY', at: now + longestPause });
  });
});

test('a delivery that is never taken is tried so often and no more, in order, within a day', () => {
  const failing = fc.constantFrom('BUSY', 'REFUSED', 'TIMED_OUT', 'UNREACHABLE', 'REDIRECTED', 'BLOCKED');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.array(fc.record({ outcome: failing, random: chance, retryAfter: fc.nat(10 * longestPause) }), {
        minLength: 100,
        maxLength: 100,
      }),
      (mostAttempts, attempts) => {
        let at = now;
        for (let tried = 1; ; tried++) {
          const { outcome, random, retryAfter } = attempts[tried - 1]!;
          const next = nextStep(
            { outcome, message: '', retryAfter },
            { attempts: tried, firstAt: now, now: at },
            { mostAttempts, random },
          );
          if (next.step === 'GIVE_UP') break;
          if (next.step !== 'RETRY') throw new Error(next.step);
          expect(tried).toBeLessThan(mostAttempts);
          expect(next.at).toBeGreaterThan(at);
          expect(next.at).toBeLessThanOrEqual(now + longestTrying);
          at = next.at;
        }
      },
    ),
    { numRuns: 50 },
  );
});

describe('an address', () => {
  const hosts = ['hooks.example.com', 'hooks.example.com:8443', '127.0.0.1:9000', '169.254.169.254', '10.0.0.7'];
  const closed = new Network({ use: { who: 'webhooks', setting: 'WEBHOOK_ALLOW' } });
  const open = new Network({ allow: ['127.0.0.0/8'], use: { who: 'webhooks', setting: 'WEBHOOK_ALLOW' } });

  test.each(['https://hooks.example.com/a?b=c', 'https://hooks.example.com:443/', 'https://HOOKS.example.com:8443/'])(
    '%s may be sent to',
    (url) => expect(addressFault(url, hosts, closed)).toBeUndefined(),
  );

  test.each([
    ['hooks', /no address/],
    ['https://user:word@hooks.example.com/', /user or a password/],
    ['https://hooks.example.com/#a', /fragment/],
    ['http://hooks.example.com/', /takes https/],
    ['ftp://hooks.example.com/', /takes https/],
    ['https://hooks.example.com:9/', /WEBHOOK_HOSTS/],
    ['https://hooks.example.com.evil.example/', /WEBHOOK_HOSTS/],
    ['https://a.hooks.example.com/', /WEBHOOK_HOSTS/],
    ['http://127.0.0.1:9000/', /takes https/],
    ['https://127.0.0.1:9000/', /closed to webhooks .*WEBHOOK_ALLOW/],
    ['https://169.254.169.254/', /closed to webhooks/],
    ['https://10.0.0.7/', /closed to webhooks/],
    ['https://2852039166/', /closed to webhooks/],
    [`https://hooks.example.com/${'a'.repeat(2_000)}`, /at most/],
  ])('%s may not', (url, why) => expect(addressFault(url, hosts, closed)).toMatch(why));

  test('of this machine takes http where it was opened, and no other does', () => {
    expect(addressFault('http://127.0.0.1:9000/', hosts, open)).toBeUndefined();
    expect(addressFault('http://10.0.0.7/', hosts, open)).toMatch(/takes https/);
  });
});

describe('a filter', () => {
  const incident = { id: 'i', state: 'RESOLVED', priority: 'P1', service: 's', team: null, assignee: null };
  test('tells of records in any state, unless it names some', () => {
    const p1 = { incidents: { priorities: ['P1'] } };
    expect(passesRecord(p1, 'INCIDENT', 'Incident', incident)).toBe(true);
    expect(passesRecord(p1, 'INCIDENT', 'Incident', { ...incident, priority: 'P2' })).toBe(false);
    expect(passesRecord({ incidents: { states: ['NEW'] } }, 'INCIDENT', 'Incident', incident)).toBe(false);
    expect(passesRecord({ incidents: { service: 'other' } }, 'INCIDENT', 'Incident', incident)).toBe(false);
  });

  test('tells of no other records of its type, and of all other types whole', () => {
    const p1 = { incidents: { priorities: ['P1'] } };
    expect(passesRecord(p1, 'INCIDENT', 'IncidentPractice', { id: 'p' })).toBe(false);
    expect(passesRecord(p1, 'CHANGE', 'Change', { id: 'c', state: 'DRAFT' })).toBe(true);
    expect(passesRecord({}, 'INCIDENT', 'IncidentPractice', { id: 'p' })).toBe(true);
  });

  test('tells of alerts and statuses by how bad they are, and of the end of it', () => {
    const alert = { status: 'RESOLVED', severity: 'MAJOR', source: 'am', suppressedBy: null, role: null };
    const bad = { alerts: { minSeverity: 'MAJOR' as const }, statuses: { minSeverity: 'MAJOR' as const } };
    expect(passesRecord(bad, 'ALERT', 'Alert', alert)).toBe(true);
    expect(passesRecord(bad, 'ALERT', 'Alert', { ...alert, severity: 'MINOR' })).toBe(false);
    const item = { id: 'a', class: 'Server' };
    const status = (previousEffective: 'OK' | 'MAJOR', effective: 'OK' | 'MINOR') =>
      passesStatus(bad, item, { observed: effective, effective, previousEffective, version: 1, causedBy: [] });
    expect([status('MAJOR', 'OK'), status('OK', 'MINOR')]).toEqual([true, false]);
    expect(
      passesStatus({ statuses: { classes: ['Site'] } }, item, {
        ...{ observed: 'OK', effective: 'OK', previousEffective: 'MAJOR', version: 1, causedBy: [] },
      }),
    ).toBe(false);
  });
});

describe('the key of secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'itsm-webhook-key-'));
  const file = join(folder, 'below', 'webhook.key');

  test('is made when it is first needed, for nobody else to read, and is the same for who reads it later', () => {
    const one = new WebhookKey(file);
    expect(() => statSync(file)).toThrow();
    const secret = one.secretOf('s', 1);
    expect(secret).toMatch(/^itsm_whsec_[A-Za-z0-9_-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = new WebhookKey(file);
    expect([other.secretOf('s', 1), other.id]).toEqual([secret, one.id]);
    expect(
      new Set([secret, one.secretOf('s', 2), one.secretOf('t', 1), new WebhookKey(undefined).secretOf('s', 1)]).size,
    ).toBe(4);
    expect(secret).not.toContain(readFileSync(file, 'utf8').trim());
  });

  test('that is none is refused with the way out, and without what stands there', () => {
    writeFileSync(file, 'hunter2');
    expect(() => new WebhookKey(file).id).toThrow(/holds no key.*Take it away/);
    expect(() => new WebhookKey(file).id).not.toThrow(/hunter2/);
    rmSync(folder, { recursive: true });
  });
});
