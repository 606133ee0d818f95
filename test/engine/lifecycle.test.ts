import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { GraphQLEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  allowedTransitions,
  evaluate,
  isBlocked,
  isGiven,
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

describe('a no', () => {
  const given = { key: 'k', reason: 'r' };

  test('of the role says who may, each role once', () => {
    expect(evaluate(door, 'SHUT', 'LOCK', facts(given), { roles: ['VIEWER'] })).toEqual({
      code: 'FORBIDDEN',
      message: 'LOCK takes the role ASSET_MANAGER. Ask someone who has it.',
      failures: [{ field: 'event', code: 'FORBIDDEN', message: 'LOCK takes the role ASSET_MANAGER.' }],
    });
    const painted: Lifecycle<DoorFacts> = {
      ...door,
      rows: [
        { from: ['OPEN'], event: 'PAINT', roles: ['AGENT', 'AUDITOR'], to: 'GONE' },
        { from: ['OPEN'], event: 'PAINT', roles: ['AGENT', 'CHANGE_MANAGER'] },
      ],
    };
    expect(evaluate(painted, 'OPEN', 'PAINT', facts(), { roles: [] })).toMatchObject({
      failures: [{ message: 'PAINT takes the role AGENT or AUDITOR or CHANGE_MANAGER.' }],
    });
    // Of two rows the one that the role permits.
    expect(evaluate(painted, 'OPEN', 'PAINT', facts(), { roles: ['CHANGE_MANAGER'] })).toMatchObject({ to: 'OPEN' });
    expect(evaluate(painted, 'OPEN', 'PAINT', facts(), { roles: ['AUDITOR'] })).toMatchObject({ to: 'GONE' });
  });

  test('of the state says what it allows, each event once', () => {
    const message = 'A new Door does not allow OPEN. It allows HANG.';
    expect(evaluate(door, undefined, 'OPEN', facts(), {})).toEqual({
      code: 'ILLEGAL_TRANSITION',
      message,
      failures: [{ field: 'event', code: 'ILLEGAL_TRANSITION', message }],
    });
    const messageOf = (state: string, event: string) =>
      (evaluate(door, state, event, facts(), {}) as { message?: string }).message;
    expect(messageOf('GONE', 'OPEN')).toBe('Door in GONE does not allow OPEN. Nothing leads on from there.');
    expect(messageOf('LOCKED', 'OPEN')).toBe('Door in LOCKED does not allow OPEN. It allows FORCE.');
    // What creates leads on from nowhere.
    expect(messageOf('OPEN', 'HANG')).toBe('Door in OPEN does not allow HANG. It allows SHUT, REMOVE.');
  });

  test('counts what is in the way, and says of each what to do', () => {
    expect(evaluate(door, 'SHUT', 'LOCK', facts({ force: 6 }, { key: 'spoon' }), keeper)).toEqual({
      code: 'GUARD_FAILED',
      message: '4 things are in the way of LOCK: see failures.',
      failures: [
        { field: 'input.reason', code: 'REQUIRED', message: 'LOCK takes why.' },
        { field: 'input.force', code: 'TOO_HARD', message: 'Push less.' },
        { field: 'input.force', code: 'TOO_HARD', message: 'Mind the hinges.' },
        { field: undefined, code: 'NO_KEY_LIKE_IT', message: 'A spoon.' },
      ],
    });
    expect(evaluate(door, 'SHUT', 'LOCK', facts({ key: 'k' }), keeper)).toMatchObject({
      message: 'One thing is in the way of LOCK: see failures.',
    });
    expect(evaluate(door, 'LOCKED', 'FORCE', facts(), {})).toMatchObject({ failures: [{ field: 'event' }] });
    // A guard may fail on a field of its own.
    const fails = (): { field: string; message: string }[] => [{ field: 'hinges', message: 'Rusty.' }];
    const rows: Lifecycle<DoorFacts>['rows'] = [
      { from: ['OPEN'], event: 'SWING', guards: [{ code: 'STUCK', says: 'it swings', field: 'force', fails }] },
    ];
    expect(evaluate({ ...door, rows }, 'OPEN', 'SWING', facts(), {})).toMatchObject({
      failures: [{ field: 'input.hinges', code: 'STUCK', message: 'Rusty.' }],
    });
  });
});

test('an event sets what its row says beside its stamps, and asks for a field only where it is needed', () => {
  const rows: Lifecycle<DoorFacts>['rows'] = [
    {
      ...{ from: ['OPEN'], event: 'PAINT', stamps: ['paintedAt', 'seenAt'] },
      requires: [
        { field: 'reason', says: 'why', when: { says: 'force is 1', holds: ({ input }) => input.force === 1 } },
      ],
      sets: ({ input }) => ({ colour: input.key, seenAt: null }),
    },
  ];
  const painted = { ...door, rows };
  expect(evaluate(painted, 'OPEN', 'PAINT', facts({ key: 'red' }), {})).toEqual({
    ...{ row: rows[0], to: 'OPEN' },
    sets: { paintedAt: '2026-11-29T12:00:00.000Z', seenAt: null, colour: 'red' },
  });
  expect(evaluate(painted, 'OPEN', 'PAINT', facts({ force: 1 }), {})).toMatchObject({ code: 'GUARD_FAILED' });
  const fieldsAt = (force: number) => allowedTransitions(painted, 'OPEN', facts({ force }), {})[0]!.requiredFields;
  expect(fieldsAt(1)).toEqual([{ field: 'reason', says: 'why', given: false }]);
  expect(fieldsAt(2)).toEqual([]);
});

test('nothing, an empty text and an empty list say nothing; 0 and false do', () => {
  expect([undefined, null, '', []].map(isGiven)).toEqual([false, false, false, false]);
  expect([0, false, ' ', ['x'], {}].map(isGiven)).toEqual([true, true, true, true, true]);
});

test('a state tells of the cases that hold alone, and of all roles where none is asked for', () => {
  const eventsAt = (force: number) =>
    allowedTransitions(door, 'LOCKED', facts({ force }), {}).map(({ event, to }) => [event, to]);
  expect(eventsAt(9)).toEqual([['FORCE', 'GONE']]);
  expect(eventsAt(8)).toEqual([['FORCE', 'LOCKED']]);
  expect(eventsAt(7)).toEqual([]);
  expect(allowedTransitions(door, 'OPEN', facts(), { roles: [] })[0]).toEqual({
    ...{ event: 'SHUT', to: 'SHUT', requiredFields: [], blockedBy: [], roles: [], permitted: true },
  });
  // What is wrong with an input is nothing that stands in the way before there is one.
  const [, lock] = allowedTransitions(door, 'SHUT', facts({ force: 9 }, { key: 'spoon' }), keeper);
  expect(lock).toMatchObject({ permitted: true, blockedBy: [{ code: 'NO_KEY_LIKE_IT', message: 'A spoon.' }] });
  expect(lock!.blockedBy).toHaveLength(1);
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
