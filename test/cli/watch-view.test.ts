import colors from 'picocolors';
import { expect, test } from 'vitest';
import { changeLine, counts, screen, type WatchedItem } from '../../src/cli/watch-view.js';

const plain = colors.createColors(false);

const item = (name: string, effective: WatchedItem['effective'], more: Partial<WatchedItem> = {}): WatchedItem => ({
  id: name,
  name,
  class: 'SERVER',
  observed: effective,
  effective,
  version: 1,
  at: '2026-11-23T10:20:30.000Z',
  margin: null,
  inMaintenance: false,
  causedBy: [],
  ...more,
});

const mapOf = (...items: WatchedItem[]): Map<string, WatchedItem> => new Map(items.map((one) => [one.id, one]));

test('the worst comes first, with its severity as a word, its margin, maintenance and the names of its causes', () => {
  const items = mapOf(
    item('calm', 'OK'),
    item('shop', 'CRITICAL', { observed: 'OK', margin: -1, causedBy: ['db'], inMaintenance: true }),
    item('db', 'MAJOR'),
  );
  const text = screen({ items, names: new Map([['db', 'Orders database']]), connection: '' }, 10, plain);
  const lines = text.split('\n');
  expect(lines[0]).toBe('3 items: 1 CRITICAL, 1 MAJOR, 1 OK');
  const row = lines.find((line) => line.includes('shop'))!;
  for (const part of ['CRITICAL', 'OK', '10:20:30', '-1', 'maintenance', 'Orders database'])
    expect(row).toContain(part);
  expect(text.indexOf('shop')).toBeLessThan(text.indexOf('db '));
  expect(text.indexOf('db ')).toBeLessThan(text.indexOf('calm'));
});

test('what does not fit is counted, and a broken connection is said', () => {
  const items = mapOf(...Array.from({ length: 9 }, (_, index) => item(`item-${index}`, 'OK')));
  const text = screen({ items, names: new Map(), connection: 'connection lost, trying again in 1 s' }, 4, plain);
  expect(text).toContain('and 5 more');
  expect(text.split('\n')[0]).toContain('connection lost');
});

test('nothing to show is said as well', () => {
  expect(counts([])).toBe('0 items: none');
});

test('a change is one line that says everything without colours', () => {
  expect(changeLine(item('shop', 'WARNING', { margin: 0, causedBy: ['x'] }), new Map([['x', 'Basket']]))).toBe(
    '2026-11-23T10:20:30.000Z WARNING (own WARNING) shop margin 0 because of Basket',
  );
});
