import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acknowledge,
  acknowledgementAfter,
  isAcknowledged,
  type Acknowledgement,
} from '../../src/monitoring/acknowledgement.js';
import { Refusal } from '../../src/refusal.js';
import { aSeverity } from './arbitraries.js';

const normal: Acknowledgement = { kind: 'NORMAL', by: 'mary', at: 1_000, expiresAt: null, comment: 'on it' };
const sticky: Acknowledgement = { ...normal, kind: 'STICKY' };

test('a normal acknowledgement ends with any change of severity', () => {
  expect(acknowledgementAfter(normal, 'CRITICAL', 'CRITICAL')).toBe(normal);
  expect(acknowledgementAfter(normal, 'CRITICAL', 'WARNING')).toBeNull();
  expect(acknowledgementAfter(normal, 'CRITICAL', 'OK')).toBeNull();
});

test('a sticky one ends with OK only', () => {
  expect(acknowledgementAfter(sticky, 'CRITICAL', 'WARNING')).toBe(sticky);
  expect(acknowledgementAfter(sticky, 'WARNING', 'UNKNOWN')).toBe(sticky);
  expect(acknowledgementAfter(sticky, 'WARNING', 'OK')).toBeNull();
});

test('one that expires holds until that moment', () => {
  const hour: Acknowledgement = { ...sticky, expiresAt: 3_601_000 };
  expect(isAcknowledged(hour, 3_600_999)).toBe(true);
  expect(isAcknowledged(hour, 3_601_000)).toBe(false);
  expect(isAcknowledged(normal, Number.MAX_SAFE_INTEGER)).toBe(true);
  expect(isAcknowledged(null, 0)).toBe(false);
});

test('what is OK cannot be acknowledged, nor can anything until a time that is past', () => {
  expect(acknowledge('MAJOR', normal)).toBe(normal);
  expect(acknowledge('OK', normal)).toBeInstanceOf(Refusal);
  expect(acknowledge('MAJOR', { ...normal, expiresAt: 1_000 })).toMatchObject({ failures: [{ field: 'expiresAt' }] });
});

test('whatever happens, none outlives an OK, and a sticky one outlives all else', () => {
  fc.assert(
    fc.property(fc.constantFrom(normal, sticky), fc.array(aSeverity, { minLength: 1 }), (given, severities) => {
      let left: Acknowledgement | null = given;
      let from: (typeof severities)[number] = 'CRITICAL';
      let changed = false;
      for (const to of severities) {
        left = acknowledgementAfter(left, from, to);
        changed ||= from !== to;
        from = to;
      }
      expect(left !== null).toBe(!severities.includes('OK') && (given.kind === 'STICKY' || !changed));
    }),
  );
});
