import { createColors } from 'picocolors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Severity } from '../../src/engine/severity.js';
import { watchCommand } from '../../src/cli/watch-command.js';
import { WatchState, type WatchedChange } from '../../src/cli/watch-state.js';
import { ago, lineOf, render, type View } from '../../src/cli/watch-view.js';
import { Cable, liveProduct, Paper, type LiveProduct } from './live.js';

const plain = createColors(false);
const now = new Date('2026-11-23T17:05:00Z');

function aChange(name: string, effective: Severity, more: Partial<WatchedChange> = {}): WatchedChange {
  return {
    item: { id: name, name, class: 'SERVER', status: { since: '2026-11-23T17:04:48Z' } },
    observed: 'OK',
    effective,
    previousEffective: null,
    version: 1,
    at: '2026-11-23T17:04:48Z',
    causedBy: [],
    margin: null,
    inMaintenance: false,
    ...more,
  };
}

const aView = (rows: WatchedChange[], more: Partial<View> = {}): View => ({
  title: 'Online shop',
  rows,
  connection: 'live',
  now,
  nameOf: (id) => `<${id}>`,
  ...more,
});

describe('the table', () => {
  test('says all there is of an item, the severity as a word', () => {
    const row = aChange('web', 'MAJOR', { causedBy: ['db', 'san'], margin: 0, inMaintenance: true });
    const [line] = render(aView([row], { width: 200 }), plain)
      .split('\n')
      .filter((each) => each.includes('web'));
    expect(line!.split('│').map((cell) => cell.trim())).toEqual([
      '',
      'web',
      'SERVER',
      'OK',
      'MAJOR',
      '12 s',
      '0',
      'yes',
      '<db> and 1 more',
      '',
    ]);
    expect(render(aView([row]), createColors(true))).toContain('MAJOR');
  });

  test('counts by severity, worst first, and says how the connection is', () => {
    const rows = [aChange('a', 'CRITICAL'), aChange('b', 'UNKNOWN'), aChange('c', 'OK'), aChange('d', 'OK')];
    expect(render(aView(rows), plain)).toContain('Online shop  1 CRITICAL · 1 UNKNOWN · 2 OK  live');
    expect(render(aView(rows, { connection: 'reconnecting' }), plain)).toContain('reconnecting…');
  });

  test('shows what fits the terminal, and how much does not', () => {
    const rows = Array.from({ length: 30 }, (_, index) => aChange(`item ${index}`, 'OK'));
    const picture = render(aView(rows, { height: 17 }), plain);
    expect(picture).toContain('… and 20 more');
    expect(picture.split('\n').length).toBeLessThanOrEqual(17);
  });

  test('lets no name steer the terminal', () => {
    const row = aChange('\u001b[2Jgone', 'OK', { causedBy: ['x'] });
    const nameOf = (): string => '\u001b]0;title\u0007';
    const text = render(aView([row], { nameOf }), plain) + lineOf(row, nameOf);
    expect([...text].filter((sign) => sign !== '\n' && /\p{Cc}/u.test(sign))).toEqual([]);
  });

  test('tells ages in the largest unit', () => {
    const before = (seconds: number) => ago(new Date(now.getTime() - seconds * 1_000).toISOString(), now);
    expect([0, 59, 60, 3_599, 3_600, 86_400 * 3].map(before)).toEqual(['0 s', '59 s', '1 min', '59 min', '1 h', '3 d']);
  });
});

describe('a line', () => {
  test('says what became of an item', () => {
    const change = aChange('web', 'MAJOR', { previousEffective: 'OK', causedBy: ['db'], margin: -1 });
    expect(lineOf(change, (id) => id)).toBe(
      '2026-11-23T17:04:48Z  MAJOR     web (SERVER): own OK, was OK, margin -1, caused by db',
    );
  });
});

describe('what a subscriber knows', () => {
  const snapshot = (items: WatchedChange[], last: boolean, cursor = 's') =>
    ({ __typename: 'StatusSnapshot', cursor, items, last }) as const;

  test('keeps the cursor of a last page only', () => {
    const state = new WatchState();
    state.take(snapshot([aChange('a', 'OK')], false));
    expect([state.cursor, state.complete]).toEqual([undefined, false]);
    state.take(snapshot([aChange('b', 'OK')], true));
    expect([state.cursor, state.complete, state.rows().length]).toEqual(['s', true, 2]);
  });

  test('begins a snapshot anew that a broken connection cut', () => {
    const state = new WatchState();
    state.take(snapshot([aChange('a', 'OK')], true));
    state.take({ __typename: 'StreamReset', cursor: 'r', reason: 'SLOW_CONSUMER' });
    expect(state.cursor).toBe('s');
    state.take(snapshot([aChange('b', 'OK')], false, 't'));
    state.broken();
    expect(state.cursor).toBeUndefined();
    state.take(snapshot([aChange('c', 'OK')], true, 'u'));
    expect(state.rows().map(({ item }) => item.name)).toEqual(['c']);
  });

  test('drops versions that are not above the known', () => {
    const state = new WatchState();
    state.take(snapshot([aChange('a', 'MAJOR', { version: 3 })], true));
    const delta = (version: number) =>
      state.take({ __typename: 'StatusDelta', cursor: `d${version}`, items: [aChange('a', 'OK', { version })] });
    expect([delta(2).length, delta(3).length, delta(4).length]).toEqual([0, 0, 1]);
  });

  test('shows worst first, and nothing below the least severity', () => {
    const state = new WatchState('WARNING');
    const service = aChange('z', 'MAJOR');
    service.item.class = 'BUSINESS_SERVICE';
    state.take(snapshot([aChange('a', 'OK'), aChange('b', 'MAJOR'), service, aChange('d', 'CRITICAL')], true));
    expect(state.rows().map(({ item }) => item.name)).toEqual(['d', 'z', 'b']);
  });
});

describe('npm run watch', () => {
  let product: LiveProduct;
  beforeAll(async () => {
    product = await liveProduct();
  });
  afterAll(() => product.stop());

  const report = (key: string, severity: Severity) =>
    product.ask('mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }', {
      input: [{ ref: { source: 'demo', key }, severity }],
    });

  const run = (args: string[], paper: Paper, signal = new AbortController().signal) =>
    watchCommand(['--url', product.server.url, ...args], paper, signal);

  test('prints what holds of a service and ends, with --once', async () => {
    await report('cert-shop', 'CRITICAL');
    const paper = new Paper();
    expect(await run(['--service', 'online shop', '--once', '--min-severity', 'WARNING'], paper)).toBe(0);
    await paper.says('Certificate of the shop');
    expect(paper.said).toMatch(/Online shop .*CRITICAL/);
    expect(paper.said).not.toContain('Warehouse');
    await report('cert-shop', 'OK');
  });

  test('names what --service may mean', async () => {
    const paper = new Paper();
    expect(await run(['--service', 'no such thing', '--once'], paper)).toBe(2);
    await paper.says('No service is called no such thing');
    expect(await run(['--service', 'demo:svc-pay', '--once'], paper)).toBe(0);
    await paper.says('Payments');
  });

  test('says when nobody answers', async () => {
    const paper = new Paper();
    expect(await watchCommand(['--url', 'http://127.0.0.1:9'], paper, new AbortController().signal)).toBe(3);
    await paper.says('npm start');
  });

  test('misses nothing when its connection is cut', async () => {
    const cable = new Cable(product.server.url);
    const stop = new AbortController();
    const paper = new Paper();
    const ended = watchCommand(['--url', await cable.start()], paper, stop.signal);
    await paper.says('(BUSINESS_SERVICE)');
    await report('sw-core-a1', 'MAJOR');
    await paper.says(/MAJOR {5}Core switch/);
    cable.cut();
    await paper.says('reconnecting…');
    await report('san-a', 'CRITICAL');
    await report('sw-core-a1', 'OK');
    const before = paper.said.length;
    cable.mend();
    await paper.says(/CRITICAL {2}Storage array Aldermoor/, before);
    await paper.says(/OK {8}Core switch/, before);
    // The changes since, and no snapshot: what did not change is not told again.
    expect(paper.said.slice(before)).not.toContain('Data warehouse server');
    stop.abort();
    expect(await ended).toBe(0);
    await cable.stop();
    await report('san-a', 'OK');
  });

  test('draws a table on a terminal, and says while the connection is broken', async () => {
    const cable = new Cable(product.server.url);
    const stop = new AbortController();
    const paper = new Paper({ columns: 160, rows: 40 });
    const ended = watchCommand(['--url', await cable.start(), '--service', 'Payments'], paper, stop.signal);
    await paper.says('Effective');
    cable.cut();
    await paper.says('reconnecting…');
    await report('db-pay-3', 'CRITICAL');
    cable.mend();
    await paper.says(/Payments database, member 3.*CRITICAL/);
    stop.abort();
    expect(await ended).toBe(0);
    await cable.stop();
    await report('db-pay-3', 'OK');
  });
});
