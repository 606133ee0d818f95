import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycleFaults } from '../../src/engine/lifecycle-check.js';
import { tieChanges, tiesAfter, type ItemTies } from '../../src/incident/items.js';
import { incidentLifecycle } from '../../src/incident/lifecycle.js';
import { defaultMatrix, levels, matrixFaults, pathOf, priorityOf, suggestImpact } from '../../src/incident/priority.js';
import { stepsOf } from '../../src/incident/steps.js';

test('the table has no dead row, trap or unreachable state', () => {
  expect(lifecycleFaults(incidentLifecycle)).toEqual([]);
});

test('scenario 12: the matrix gives P1 P2 P3 P3 P4 P5, and the ways escalation, standard and routine twice each', () => {
  const pairs = ['HH', 'HM', 'MM', 'HL', 'ML', 'LL'].map((pair) =>
    [...pair].map((letter) => levels.find((level) => level.startsWith(letter))!),
  );
  const found = pairs.map(([impact, urgency]) => priorityOf(defaultMatrix, impact!, urgency!));
  expect(found).toEqual(['P1', 'P2', 'P3', 'P3', 'P4', 'P5']);
  expect(found.map(pathOf)).toEqual([
    ...['ESCALATION', 'ESCALATION', 'STANDARD', 'STANDARD'],
    ...['ROUTINE', 'ROUTINE'],
  ]);
  expect(matrixFaults(defaultMatrix)).toEqual([]);
  expect(matrixFaults([...defaultMatrix.slice(1), defaultMatrix[1]!])).toEqual([
    'Impact HIGH with urgency HIGH needs one priority, not 0.',
    'Impact HIGH with urgency MEDIUM needs one priority, not 2.',
  ]);
});

describe('the suggested impact', () => {
  const radius = { tiers: [], users: 0, usersOfService: 0, vip: false };
  test.each([
    ['a service of tier 1 within the radius', { tiers: [1, 3] }, 'HIGH'],
    ['30 % of the users', { affectedUsers: 30, usersOfService: 100 }, 'HIGH'],
    ['29 % of the users', { affectedUsers: 29, usersOfService: 100 }, 'MEDIUM'],
    ['a service of tier 2', { tiers: [2] }, 'MEDIUM'],
    ['five users', { users: 5 }, 'MEDIUM'],
    ['fewer than were feared', { users: 50, affectedUsers: 4 }, 'LOW'],
    ['nothing of that', { tiers: [3], users: 4 }, 'LOW'],
    ['a VIP', { tiers: [3], vip: true }, 'MEDIUM'],
    ['a VIP on top of what is high', { tiers: [1], vip: true }, 'HIGH'],
  ])('with %s', (_, given, impact) => {
    expect(suggestImpact({ ...radius, ...given }).impact).toBe(impact);
  });
});

describe('the items of an incident', () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  const said = fc.record({ named: some, vetoed: some, removed: some });

  test('a person’s last word stays whatever is computed, and nothing is tied in two ways', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(said, fc.option(some, { nil: undefined }))), (steps) => {
        let ties: ItemTies = { manual: [], computed: [], vetoed: [] };
        const word = new Map<string, 'manual' | 'vetoed' | undefined>();
        for (const [says, computed] of steps) {
          for (const id of says.removed) word.set(id, undefined);
          for (const id of says.named) word.set(id, 'manual');
          for (const id of says.vetoed) word.set(id, 'vetoed');
          const before = ties;
          ties = tiesAfter(before, says, computed);
          const all = [...ties.manual, ...ties.computed, ...ties.vetoed];
          expect(new Set(all).size).toBe(all.length);
          for (const [id, kind] of word) {
            expect(ties.manual.includes(id)).toBe(kind === 'manual');
            expect(ties.vetoed.includes(id)).toBe(kind === 'vetoed');
          }
          if (computed) expect([...ties.computed].sort()).toEqual(computed.filter((id) => !word.get(id)).sort());
          expect(applied(before, tieChanges(before, ties))).toEqual(sorted(ties));
        }
      }),
    );
  });

  const sorted = ({ manual, computed, vetoed }: ItemTies) => ({
    manual: [...manual].sort(),
    computed: [...computed].sort(),
    vetoed: [...vetoed].sort(),
  });
  function applied(before: ItemTies, changes: ReturnType<typeof tieChanges>) {
    const keep = (list: readonly string[], gone: readonly string[]) => list.filter((id) => !gone.includes(id));
    const come = (origin: string) => changes.link.filter((link) => link.origin === origin).map(({ id }) => id);
    return sorted({
      manual: [...keep(before.manual, changes.unlink), ...come('MANUAL')],
      computed: [...keep(before.computed, changes.unlink), ...come('COMPUTED')],
      vetoed: [...keep(before.vetoed, changes.unveto), ...changes.veto],
    });
  }
});

test('what is logged goes as far as its input, and what lacks its beginning is refused by the last step, not dropped', () => {
  const events = (input: object) => stepsOf({ title: 't', ...input }).map(({ event }) => event);
  expect(events({})).toEqual(['DETECT', 'LOG']);
  expect(events({ category: 'c', service: 's', urgency: 'HIGH', team: 'x' })).toEqual([
    ...['DETECT', 'LOG', 'CATEGORISE', 'PRIORITISE', 'ASSIGN'],
  ]);
  expect(stepsOf({ title: 't', urgency: 'HIGH' }).at(-1)).toEqual({ event: 'LOG', input: { urgency: 'HIGH' } });
  expect(stepsOf({ title: 't', category: 'c', team: 'x' }).at(-1)).toEqual({
    event: 'CATEGORISE',
    input: { category: 'c', assess: true, team: 'x' },
  });
});
