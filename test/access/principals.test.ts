import { expect, test, vi } from 'vitest';
import { Principals } from '../../src/access/principals.js';
import type { Feed } from '../../src/feed/feed.js';
import type { Graph } from '../../src/graph/graph.js';

// The database cannot be made to fail at one reading and answer at the next: only this is not the real one.
test('rights that could not be read again are read again soon, without another change', async () => {
  const holder = { id: 'ada', name: 'Ada', retired: false, version: 1, disabledAt: null, signedOutAt: null };
  let rows: unknown[] = [{ ...holder, teams: [], grants: [] }];
  let failures = 0;
  const run = vi.fn(() => (failures-- > 0 ? Promise.reject(new Error('down')) : Promise.resolve(rows)));
  const warn = vi.fn();
  const principals = new Principals({ run } as unknown as Graph, {} as Feed, { warn });
  // Its feed stands still: what it does, it does by itself.
  vi.spyOn(principals['listener'], 'start').mockReturnValue();
  vi.spyOn(principals['listener'], 'stop').mockResolvedValue();
  principals.start();
  const hour = 3_600_000;
  const principal = await principals.admit('key', {
    ...{ kind: 'JWT', personId: 'ada', claims: { roles: [] }, teams: [] },
    ...{ issuedAt: Date.now(), expiresAt: Date.now() + hour },
  } as never);
  expect(principal).toMatchObject({ id: 'ada' });
  const ended = new Promise((resolve) => principals.watch(principal!, resolve));
  rows = [];
  failures = 3;
  await principals.refresh();
  expect(await ended).toBe('RIGHTS_CHANGED');
  expect(warn).toHaveBeenCalledTimes(1);
  await principals.stop();
});

test('the rights of those who hold connections are read again first', async () => {
  const holder = { name: 'x', retired: false, version: 1, disabledAt: null, signedOutAt: null, teams: [], grants: [] };
  const asked: string[][] = [];
  const run = (_: unknown, { ids }: { ids: string[] }) => {
    asked.push(ids);
    return Promise.resolve(ids.map((id) => ({ ...holder, id })));
  };
  const principals = new Principals({ run } as unknown as Graph, {} as Feed, { warn: vi.fn() });
  const admit = (personId: string) =>
    principals.admit(personId, {
      ...{ kind: 'JWT', personId, claims: { roles: [] }, teams: [] },
      ...{ issuedAt: Date.now(), expiresAt: Date.now() + 3_600_000 },
    } as never);
  // More than one reading takes.
  for (let person = 0; person < 600; person++) await admit(`person-${person}`);
  const held = await admit('held');
  principals.watch(held!, () => undefined);
  asked.length = 0;
  await principals.refresh();
  expect(asked.map((ids) => ids.length)).toEqual([500, 101]);
  expect(asked[0]![0]).toBe('held');
});
