import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canSee } from '../../src/access/can-see.js';
import type { Role } from '../../src/access/principal.js';
import {
  beyondReach,
  covers,
  grantOf,
  grantsAt,
  intersection,
  limited,
  mayGive,
  rightsFrom,
  scopeBy,
  scopedRoles,
  scopeOfGrants,
  union,
  type Rights,
} from '../../src/access/rights.js';
import { everything, nothing, type Grant, type Scope } from '../../src/access/scope.js';
import type { HolderRecord, RoleGrantRecord, ScopedItem } from '../../src/records.js';

const production: Grant = { environments: ['PRODUCTION'] };
const staging: Grant = { environments: ['TEST'] };
const of = (...grants: Grant[]): Scope => ({ grants });

const values = {
  organisations: ['o1', 'o2'],
  teams: ['t1', 't2'],
  environments: ['PRODUCTION', 'TEST'],
  classes: ['SERVER', 'DATABASE'],
} as const;
const some = (all: readonly string[]) => fc.option(fc.subarray([...all]), { nil: undefined });
const aGrant: fc.Arbitrary<Grant> = fc
  .record({
    organisations: some(values.organisations),
    teams: some(values.teams),
    environments: some(values.environments),
    classes: some(values.classes),
  })
  .map(grantOf);
const aScope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 6, arbitrary: fc.array(aGrant, { maxLength: 3 }).map((grants): Scope => ({ grants })) },
  { weight: 1, arbitrary: fc.constant(everything) },
);
/** Each item belongs to one team and one organisation at most. */
const anItem: fc.Arbitrary<ScopedItem> = fc.record({
  id: fc.constant('item'),
  class: fc.constantFrom(...values.classes),
  environment: fc.option(fc.constantFrom(...values.environments), { nil: undefined }),
  ownerTeams: fc.option(
    fc.constantFrom(...values.teams).map((team) => [team]),
    { nil: undefined },
  ),
  ownerOrganisations: fc.option(
    fc.constantFrom(...values.organisations).map((one) => [one]),
    { nil: undefined },
  ),
});
const sees = (scope: Scope, item: ScopedItem): boolean =>
  scope.everything ||
  canSee(
    {
      ...{ key: '', stamp: '' },
      grants: scope.grants.map(({ organisations, teams, environments, classes }) => ({
        ...{ organisations: [...(organisations ?? [])], teams: [...(teams ?? [])] },
        ...{ environments: [...(environments ?? [])], classes: [...(classes ?? [])] },
        ...(!organisations && { organisations: null }),
        ...(!teams && { teams: null }),
        ...(!environments && { environments: null }),
        ...(!classes && { classes: null }),
      })),
    },
    item,
  );

describe('a scope', () => {
  test('of grants names what they name; null and absent restrict nothing', () => {
    const given = { organisations: null, teams: undefined, environments: ['TEST'], classes: ['SERVER'] };
    expect(grantOf(given)).toEqual({ environments: ['TEST'], classes: ['SERVER'] });
    expect(grantOf({ organisations: ['o'], teams: [] })).toEqual({ organisations: ['o'], teams: [] });
    expect(grantOf({})).toEqual({});
  });

  test('is everything as soon as one grant restricts nothing, and nothing without a grant', () => {
    expect(scopeOfGrants([production, {}])).toBe(everything);
    expect(scopeOfGrants([production, staging])).toEqual(of(production, staging));
    expect(scopeOfGrants([])).toEqual(of());
    for (const dimension of Object.keys(values)) {
      expect(scopeOfGrants([{ [dimension]: [] }])).toEqual(of({ [dimension]: [] }));
      expect(scopeOfGrants([{ [dimension]: [] }]).everything).toBeUndefined();
    }
  });

  test('with another is what either sees', () => {
    expect(union([])).toEqual(of());
    fc.assert(
      fc.property(aScope, aScope, anItem, (one, other, item) => {
        expect(sees(union([one, other]), item)).toBe(sees(one, item) || sees(other, item));
        expect(union([one, other]).everything ?? false).toBe(Boolean(one.everything ?? other.everything));
      }),
    );
  });

  test('within another is what both see', () => {
    fc.assert(
      fc.property(aScope, aScope, anItem, (one, other, item) => {
        expect(sees(intersection(one, other), item)).toBe(sees(one, item) && sees(other, item));
      }),
      { numRuns: 500 },
    );
    expect(intersection(of({ teams: ['a'] }, staging), of(production, { teams: ['a', 'b'] }))).toEqual(
      of(
        { teams: ['a'], environments: ['PRODUCTION'] },
        { teams: ['a'] },
        { teams: ['a', 'b'], environments: ['TEST'] },
      ),
    );
    expect(intersection(everything, everything)).toBe(everything);
  });

  test('covers another only where it sees all that the other sees', () => {
    let covered = 0;
    fc.assert(
      fc.property(aScope, aScope, anItem, (whole, part, item) => {
        if (!covers(whole, part)) return;
        covered++;
        expect(sees(part, item) && !sees(whole, item)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
    expect(covered).toBeGreaterThan(20);
    expect(covers(everything, everything)).toBe(true);
    expect(covers(everything, of(production))).toBe(true);
    expect(covers(of(production), everything)).toBe(false);
    expect(covers(of(), of())).toBe(true);
    expect(covers(of(), of(production))).toBe(false);
    expect(covers(of(production, staging), of(staging, production))).toBe(true);
    expect(covers(of(production), of(production, staging))).toBe(false);
    // What the whole restricts and the part does not reaches beyond it.
    expect(covers(of(production), of({ teams: ['t1'] }))).toBe(false);
    expect(covers(of(production), of({ teams: ['t1'], ...production }))).toBe(true);
    expect(covers(of({ teams: ['t1', 't2'] }), of({ teams: ['t2'] }))).toBe(true);
    expect(covers(of({ teams: ['t1'] }), of({ teams: ['t1', 't2'] }))).toBe(false);
    // All of it in one grant: two that cover half each do not.
    expect(covers(of(production, staging), of({ environments: ['PRODUCTION', 'TEST'] }))).toBe(false);
  });
});

const rights = (roles: readonly Role[], scope: Scope = everything, scopes?: Rights['scopes']): Rights => ({
  ...{ roles, scope, teams: [] },
  ...(scopes && { scopes }),
});

describe('what somebody reaches', () => {
  test('by a role that they lack is nothing, by several what each of them reaches', () => {
    const agent = of(production);
    const held = rights(['AGENT', 'VIEWER'], everything, { AGENT: agent, VIEWER: of(staging) });
    expect(scopeBy(held, ['AUDITOR'])).toBe(nothing);
    expect(scopeBy(held, [])).toBe(nothing);
    expect(scopeBy(held, ['AGENT'])).toEqual(agent);
    expect(scopeBy(held, ['AGENT', 'VIEWER', 'AUDITOR'])).toEqual(of(production, staging));
    expect(scopeBy(rights(['AGENT'], agent), ['AGENT'])).toBe(agent);
    expect(scopeBy(rights(['AGENT', 'VIEWER'], everything, { VIEWER: everything }), ['AGENT'])).toEqual(of());
  });

  test('is what they may give, and no more', () => {
    const agent = rights(['AGENT'], of(production));
    expect(mayGive(agent, 'AGENT', of(production))).toBe(true);
    expect(mayGive(agent, 'AGENT', of({ ...production, teams: ['t1'] }))).toBe(true);
    expect(mayGive(agent, 'AGENT', everything)).toBe(false);
    expect(mayGive(agent, 'VIEWER', of(production))).toBe(false);
    // Not even the reach of nothing, of a role that they lack.
    expect(mayGive(agent, 'VIEWER', of())).toBe(false);
    const both = rights(['AGENT', 'VIEWER'], everything, { AGENT: of(production), VIEWER: everything });
    expect(mayGive(both, 'VIEWER', everything)).toBe(true);
    expect(mayGive(both, 'AGENT', everything)).toBe(false);
  });
});

const at = Date.parse('2026-06-01T12:00:00Z');
const granted = (role: Role, more: Partial<RoleGrantRecord> = {}): RoleGrantRecord => ({
  ...{ id: role, holderId: 'ada', role, validFrom: '2026-01-01T00:00:00Z', grantedBy: 'bob' },
  ...more,
});

test('of grants, those are beyond somebody that they could not give and that are not over', () => {
  const giver = rights(['AGENT'], of(production));
  const environments = ['PRODUCTION'];
  const some = [
    granted('AGENT', { id: 'theirs', environments }),
    granted('AGENT', { id: 'wider' }),
    granted('AUDITOR', { id: 'another role', environments }),
    granted('AUDITOR', { id: 'over', validTo: '2026-06-01T12:00:00Z' }),
    granted('AUDITOR', { id: 'long over', validTo: '2026-05-01T00:00:00Z' }),
    granted('AUDITOR', { id: 'ends soon', validTo: '2026-06-01T12:00:01Z' }),
    granted('AUDITOR', { id: 'begins later', validFrom: '2027-01-01T00:00:00Z' }),
  ];
  expect(beyondReach(giver, some, at).map(({ id }) => id)).toEqual([
    ...['wider', 'another role', 'ends soon', 'begins later'],
  ]);
});

describe('rights from roles', () => {
  const scoped = (role: Role, scope: Scope) => ({ role, scope });

  test('are sorted, each once, with one scope where all have the same', () => {
    expect(rightsFrom([], ['b', 'a', 'b'])).toEqual({ roles: [], scope: of(), teams: ['a', 'b'] });
    expect(rightsFrom([scoped('VIEWER', everything), scoped('AGENT', everything)], [])).toEqual({
      ...{ roles: ['AGENT', 'VIEWER'], scope: everything, teams: [] },
    });
    expect(rightsFrom([scoped('AGENT', of(production)), scoped('AGENT', of(staging))], [])).toEqual({
      ...{ roles: ['AGENT'], scope: of(production, staging), teams: [] },
    });
  });

  test('keep what each role reaches where they differ', () => {
    expect(rightsFrom([scoped('VIEWER', everything), scoped('AGENT', of(production))], [])).toEqual({
      roles: ['AGENT', 'VIEWER'],
      scope: everything,
      scopes: { VIEWER: everything, AGENT: of(production) },
      teams: [],
    });
    expect(rightsFrom([scoped('VIEWER', of(staging)), scoped('AGENT', of(production))], [])).toEqual({
      ...{ roles: ['AGENT', 'VIEWER'], scope: of(staging, production), teams: [] },
      scopes: { VIEWER: of(staging), AGENT: of(production) },
    });
  });

  test('of a token are no more than its owner’s, by role and by reach', () => {
    const owner: Rights = {
      ...rights(['AGENT', 'VIEWER'], everything, { AGENT: of(production), VIEWER: everything }),
      teams: ['t'],
    };
    expect(limited(owner, ['AGENT', 'ADMINISTRATOR'], everything)).toEqual({
      ...{ roles: ['AGENT'], scope: of(production), teams: ['t'] },
    });
    expect(limited(owner, ['VIEWER'], of(staging))).toEqual({ roles: ['VIEWER'], scope: of(staging), teams: ['t'] });
    expect(limited(owner, ['AGENT', 'VIEWER'], of({ teams: ['t1'] }))).toEqual({
      ...{ roles: ['AGENT', 'VIEWER'], teams: ['t'] },
      scope: of({ teams: ['t1'], ...production }, { teams: ['t1'] }),
      scopes: { AGENT: of({ teams: ['t1'], ...production }), VIEWER: of({ teams: ['t1'] }) },
    });
    expect(limited(owner, [], everything)).toEqual({ roles: [], scope: of(), teams: ['t'] });
  });
});

describe('the grants of a holder', () => {
  const holder = (...grants: RoleGrantRecord[]): HolderRecord => ({
    ...{ id: 'ada', name: 'Ada', retired: false, version: 1, teams: [], grants },
    ...{ disabledAt: null, signedOutAt: null },
  });
  const idsAt = (when: string, ...grants: RoleGrantRecord[]) => {
    const { now, changesAt } = grantsAt(holder(...grants), Date.parse(when));
    return [now.map(({ id }) => id), changesAt === undefined ? undefined : new Date(changesAt).toISOString()];
  };
  const span = granted('AGENT', { validFrom: '2026-02-01T00:00:00Z', validTo: '2026-03-01T00:00:00Z' });

  test('hold from their first instant up to, and not including, their last', () => {
    const [from, to] = ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
    expect(idsAt('2026-01-31T23:59:59.999Z', span)).toEqual([[], from]);
    expect(idsAt(from, span)).toEqual([['AGENT'], to]);
    expect(idsAt('2026-02-28T23:59:59.999Z', span)).toEqual([['AGENT'], to]);
    expect(idsAt(to, span)).toEqual([[], undefined]);
  });

  test('change next when the first of them begins or ends', () => {
    const later = granted('VIEWER', { validFrom: '2026-02-15T00:00:00Z' });
    expect(idsAt('2026-02-02T00:00:00Z', span, later)).toEqual([['AGENT'], '2026-02-15T00:00:00.000Z']);
    expect(idsAt('2026-02-16T00:00:00Z', later, span)).toEqual([['VIEWER', 'AGENT'], '2026-03-01T00:00:00.000Z']);
    expect(idsAt('2026-04-01T00:00:00Z', span, later)).toEqual([['VIEWER'], undefined]);
    expect(idsAt('2026-04-01T00:00:00Z')).toEqual([[], undefined]);
  });

  test('give their roles with the reach that each has', () => {
    expect(scopedRoles([granted('AGENT', { environments: ['TEST'] }), granted('VIEWER')])).toEqual([
      { role: 'AGENT', scope: of(staging) },
      { role: 'VIEWER', scope: everything },
    ]);
  });
});
