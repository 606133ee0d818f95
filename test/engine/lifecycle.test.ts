import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { GraphQLEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  allowedTransitions,
  evaluate,
  isBlocked,
  rowsFrom,
  type Facts,
  type Lifecycle,
} from '../../src/engine/lifecycle.js';
import { lifecycleFaults } from '../../src/engine/lifecycle-check.js';
import { diagram } from '../../src/engine/lifecycle-diagram.js';
import { lifecycleTables } from '../../src/lifecycle/tables.js';
import { buildSchemaOf, loadSchema } from '../../src/model/schema.js';
import { lifecyclesPage } from '../../tools/lifecycles.js';

type DoorFacts = Facts<{ key?: string }, { key?: string | null; reason?: string; force?: number }>;

const door: Lifecycle<DoorFacts> = {
  type: 'Door',
  version: 3,
  states: { OPEN: 'open', SHUT: 'shut', LOCKED: 'locked', GONE: 'gone' },
  terminal: ['GONE'],
  rows: [
    { from: [], event: 'HANG', to: 'OPEN' },
    { from: ['OPEN'], event: 'SHUT', to: 'SHUT', stamps: ['shutAt'] },
    { from: ['SHUT'], event: 'OPEN', to: 'OPEN' },
    {
      from: ['SHUT'],
      event: 'LOCK',
      to: 'LOCKED',
      roles: ['ASSET_MANAGER'],
      requires: [
        { field: 'key', says: 'a key' },
        { field: 'reason', says: 'why' },
      ],
      guards: [
        {
          code: 'TOO_HARD',
          says: 'force is at most 5',
          field: 'force',
          ofInput: true,
          fails: ({ input }) => ((input.force ?? 0) > 5 ? ['Push less.', 'Mind the hinges.'] : undefined),
        },
        {
          code: 'NO_KEY_LIKE_IT',
          says: 'the key is no spoon',
          fails: ({ record }) => (record.key === 'spoon' ? 'A spoon.' : undefined),
        },
      ],
    },
    {
      from: ['LOCKED'],
      event: 'FORCE',
      to: 'GONE',
      when: { says: 'force is 9', holds: ({ input }) => input.force === 9 },
    },
    { from: ['LOCKED'], event: 'FORCE', when: { says: 'force is 8', holds: ({ input }) => input.force === 8 } },
    { from: ['OPEN', 'SHUT'], event: 'REMOVE', to: 'GONE' },
  ],
};

const facts = (input: DoorFacts['input'] = {}, record: DoorFacts['record'] = {}): DoorFacts => ({
  record,
  input,
  now: '2026-11-29T12:00:00.000Z',
  actor: 'a',
});
const keeper = { roles: ['ASSET_MANAGER'] as const };

describe('an event', () => {
  test('moves, and stamps what its row says', () => {
    expect(evaluate(door, 'OPEN', 'SHUT', facts(), {})).toMatchObject({
      to: 'SHUT',
      sets: { shutAt: '2026-11-29T12:00:00.000Z' },
    });
  });

  test('that the state does not allow is refused with those it allows', () => {
    const blocked = evaluate(door, 'OPEN', 'LOCK', facts(), {});
    expect(blocked).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      message: expect.stringContaining('It allows SHUT, REMOVE.'),
    });
    expect(evaluate(door, 'GONE', 'OPEN', facts(), {})).toMatchObject({
      message: expect.stringContaining('Nothing leads on'),
    });
  });

  test('without its role is forbidden; an administrator has every role', () => {
    const input = { key: 'k', reason: 'r' };
    expect(evaluate(door, 'SHUT', 'LOCK', facts(input), { roles: ['VIEWER'] })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const roles of [keeper.roles, ['ADMINISTRATOR'] as const, undefined])
      expect(evaluate(door, 'SHUT', 'LOCK', facts(input), { roles })).toMatchObject({ to: 'LOCKED' });
  });

  test('tells everything that is in its way at once', () => {
    const blocked = evaluate(door, 'SHUT', 'LOCK', facts({ force: 6, key: null }, { key: 'spoon' }), keeper);
    if (!isBlocked(blocked)) throw new Error('It moved.');
    expect(blocked.code).toBe('GUARD_FAILED');
    expect(blocked.failures.map(({ field, code }) => [field, code])).toEqual([
      ['input.key', 'REQUIRED'],
      ['input.reason', 'REQUIRED'],
      ['input.force', 'TOO_HARD'],
      ['input.force', 'TOO_HARD'],
      [undefined, 'NO_KEY_LIKE_IT'],
    ]);
  });

  test('takes the first case that holds, and says which there are when none does', () => {
    expect(evaluate(door, 'LOCKED', 'FORCE', facts({ force: 9 }), {})).toMatchObject({ to: 'GONE' });
    expect(evaluate(door, 'LOCKED', 'FORCE', facts({ force: 8 }), {})).toMatchObject({ to: 'LOCKED' });
    expect(evaluate(door, 'LOCKED', 'FORCE', facts(), {})).toMatchObject({
      code: 'GUARD_FAILED',
      failures: [{ code: 'NO_CASE', message: 'FORCE is for when force is 9, or when force is 8.' }],
    });
  });
});

test('what a state allows is told with the fields it takes, what the record has, and what blocks it anyhow', () => {
  const allowed = allowedTransitions(door, 'SHUT', facts({}, { key: 'spoon' }), { roles: ['VIEWER'] });
  expect(allowed.map(({ event, to, permitted }) => [event, to, permitted])).toEqual([
    ['OPEN', 'OPEN', true],
    ['LOCK', 'LOCKED', false],
    ['REMOVE', 'GONE', true],
  ]);
  expect(allowed[1]).toMatchObject({
    requiredFields: [
      { field: 'key', given: true },
      { field: 'reason', given: false },
    ],
    blockedBy: [{ code: 'NO_KEY_LIKE_IT' }],
    roles: ['ASSET_MANAGER'],
  });
});

test('a table is drawn with its events on the arrows', () => {
  expect(diagram(door)).toContain('  OPEN --> GONE: REMOVE\n');
  expect(diagram(door)).toContain('  [*] --> OPEN: HANG\n');
  expect(diagram(door)).toMatch(/GONE --> \[\*\]$/);
});

describe('a table with a fault is found out:', () => {
  const rows = [...door.rows];
  test.each<[string, Partial<Lifecycle<DoorFacts>>]>([
    ['SHUT is reached by nothing', { rows: rows.filter(({ event }) => event !== 'SHUT') }],
    ['LOCKED is a trap', { rows: rows.filter(({ event }) => event !== 'FORCE') }],
    ['names AJAR, which is no state', { rows: [...rows, { from: ['OPEN'], event: 'SLIP', to: 'AJAR' }] }],
    ['cases after one that always holds', { rows: [{ from: ['OPEN'], event: 'SHUT', to: 'SHUT' }, ...rows] }],
    [
      'brings nothing about',
      { rows: [...rows, { from: ['OPEN'], event: 'WAIT', starts: [{ effect: 'X', says: '', at: () => undefined }] }] },
    ],
    ['cancelled and never started', { rows: [...rows, { from: ['OPEN'], event: 'WAIT', cancels: ['SHUT'] }] }],
    ['no name for an event', { rows: [...rows, { from: ['OPEN'], event: 'slip' }] }],
  ])('%s', (fault, change) => {
    expect(lifecycleFaults({ ...door, ...change }).join('\n')).toContain(fault);
  });
});

describe.each(lifecycleTables.map((table) => ({ table, type: table.type })))('the lifecycle of $type', ({ table }) => {
  const schema = buildSchemaOf(loadSchema().typeDefs);
  const valuesOf = (name: string) =>
    (schema.getType(name) as GraphQLEnumType | undefined)?.getValues().map((value) => value.name);

  test('has no state that nothing reaches, and no trap but its terminal states', () => {
    expect(lifecycleFaults(table)).toEqual([]);
  });

  test('is what the schema says: its states, and the events that move it', () => {
    expect(valuesOf(`${table.type}State`)).toEqual(Object.keys(table.states));
    const events = new Set(table.rows.filter(({ from }) => from.length > 0).map(({ event }) => event));
    expect(new Set(valuesOf(`${table.type}Event`))).toEqual(events);
  });

  test('leads every walk that goes on long enough to a terminal state', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        let state = rowsFrom(table, undefined)[0]!.to!;
        for (let step = 0; step < 2_000; step++) {
          if (table.terminal.includes(state)) return;
          const rows = rowsFrom(table, state);
          state = rows[choices.next().value! % rows.length]!.to ?? state;
        }
        throw new Error(`It is in ${state} after 2,000 steps.`);
      }),
    );
  });
});

test('docs/lifecycles.md is what the tables say', () => {
  expect(readFileSync(new URL('../../docs/lifecycles.md', import.meta.url), 'utf8')).toBe(`${lifecyclesPage()}\n`);
});
