import { expect, test } from 'vitest';
import { ownStatus } from '../../src/status/own.js';

const silent = { reported: null, checks: [], alerts: [], lastAlert: null };

test("an item's own status is the worst that a report, a check or an alert says", () => {
  expect(ownStatus({ ...silent, reported: 'OK', checks: ['WARNING', 'OK'], alerts: ['MAJOR'] })).toBe('MAJOR');
  expect(ownStatus({ ...silent, reported: 'CRITICAL', checks: ['OK'] })).toBe('CRITICAL');
  expect(ownStatus({ ...silent, checks: ['OK', 'UNKNOWN'] })).toBe('UNKNOWN');
  expect(ownStatus({ ...silent, checks: ['UNKNOWN', 'WARNING'] })).toBe('WARNING');
});

test('where none speaks any more it is OK after an alert that was resolved, and UNKNOWN after one that expired', () => {
  expect(ownStatus(silent)).toBe('UNKNOWN');
  expect(ownStatus({ ...silent, lastAlert: 'RESOLVED' })).toBe('OK');
  expect(ownStatus({ ...silent, lastAlert: 'EXPIRED' })).toBe('UNKNOWN');
});
