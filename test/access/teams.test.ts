import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { principalOf } from '../../src/access/credentials.js';
import type { Role } from '../../src/access/principal.js';
import { everything, type Scope } from '../../src/access/scope.js';
import { cypher } from '../../src/generated/cypher.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { aDocument, anItem, importAs } from '../support/services.js';

let api: TestApi;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await testApi();
  await importAs(
    api.services,
    aDocument([
      anItem('ada', { email: 'ada@example.com', name: 'Ada' }, 'Person'),
      anItem('bob', { email: 'bob@example.com', name: 'Bob' }, 'Person'),
      anItem('sre', { handle: 'sre', name: 'SRE' }, 'Team'),
      anItem('auditors', { handle: 'auditors', name: 'Auditors' }, 'Team'),
      anItem('web'),
    ]),
  );
  for (const key of ['ada', 'bob', 'sre', 'auditors', 'web'])
    ids[key] = (await api.services.graph.run(cypher.import.itemsByKeys, { keys: [`source|test|${key}`] }))[0]!.id;
});
afterAll(() => api.services.close());

const failures = '... on Refusal { code failures { field code message } }';
interface Written {
  [field: string]: {
    code?: string;
    failures?: { field: string; code: string }[];
    shift?: { id: string; validTo: string | null };
    grant?: { id: string };
    token?: { id: string };
  };
}

const by = (roles: readonly Role[], scope: Scope = everything) => api.as(someoneWith(roles, { scope }));
const administrator = (...more: Role[]) => by(['ADMINISTRATOR', ...more]);

function member(
  mutation: 'addMember' | 'endMembership',
  person: string,
  team: string,
  who: Pick<TestApi, 'ask'> = administrator(),
) {
  const document = `mutation ($input: MembershipInput!) { ${mutation}(input: $input) { __typename ${failures} } }`;
  return who
    .ask<Written>(document, { input: { personId: ids[person], teamId: ids[team] } })
    .then((all) => all[mutation]!);
}

function grant(input: Record<string, unknown>, who: Pick<TestApi, 'ask'> = administrator()) {
  const document = `mutation ($input: GrantRoleInput!) {
    grantRole(input: $input) { __typename ... on RoleGrantWritten { grant { id } } ${failures} }
  }`;
  return who.ask<Written>(document, { input }).then(({ grantRole }) => grantRole!);
}

function setOnCall(input: Record<string, unknown>, who = by(['INCIDENT_MANAGER'])) {
  const document = `mutation ($input: SetOnCallInput!) {
    setOnCall(input: $input) { __typename ... on OnCallWritten { shift { id validTo } } ${failures} }
  }`;
  return who.ask<Written>(document, { input }).then(({ setOnCall }) => setOnCall!);
}

function token(input: Record<string, unknown>, who: ReturnType<typeof by>) {
  const document = `mutation ($input: CreateApiTokenInput!) {
    createApiToken(input: $input) { __typename ... on ApiTokenCreated { token { id } } ${failures} }
  }`;
  return who.ask<Written>(document, { input }).then(({ createApiToken }) => createApiToken!);
}

async function onCall(team: string, at?: string): Promise<string[]> {
  const document = 'query ($teamId: ID!, $at: DateTime) { onCall(teamId: $teamId, at: $at) { level person { name } } }';
  const { onCall } = await by(['VIEWER']).ask<{ onCall: { level: number; person: { name: string } }[] }>(document, {
    teamId: ids[team],
    at: at ?? null,
  });
  return onCall.map(({ level, person }) => `${level} ${person.name}`);
}

async function rolesOf(person: string): Promise<readonly Role[]> {
  const at = new Date();
  const [holder] = await api.services.graph.run(cypher.access.holders, { ids: [ids[person]!], at: at.toISOString() });
  const claims = { subject: person, name: person, email: undefined, handle: undefined, roles: [], teams: [] };
  const times = { issuedAt: at.getTime(), expiresAt: at.getTime() + 60_000 };
  const credential = { kind: 'JWT' as const, personId: ids[person]!, claims, teams: [], ...times };
  return principalOf(credential, { token: undefined, holder }, at.getTime()).principal?.roles ?? [];
}

const codes = (refused: Written[string]): string[] =>
  (refused.failures ?? []).map(({ field, code }) => `${field} ${code}`);

beforeEach(async () => {
  await member('endMembership', 'ada', 'sre');
  await member('addMember', 'bob', 'sre');
});

test('a member of a team has its roles, until the membership ends', async () => {
  await grant({ holderId: ids['sre'], role: 'ADMINISTRATOR' });
  expect(await rolesOf('ada')).toEqual([]);
  await member('addMember', 'ada', 'sre');
  expect(await rolesOf('ada')).toEqual(['ADMINISTRATOR']);
  const names = '{ teamMembers(teamId: "ID") { name } }'.replace('ID', ids['sre']!);
  expect(await api.ask(names)).toEqual({ teamMembers: [{ name: 'Ada' }, { name: 'Bob' }] });
  await member('endMembership', 'ada', 'sre');
  expect(await rolesOf('ada')).toEqual([]);
  expect(await api.ask(names)).toEqual({ teamMembers: [{ name: 'Bob' }] });
});

test('nobody adds a member to a team that may do more than they could grant', async () => {
  expect(await grant({ holderId: ids['auditors'], role: 'AUDITOR' }, api)).toMatchObject({ grant: {} });
  const refused = await member('addMember', 'ada', 'auditors');
  expect([refused.code, ...codes(refused)]).toEqual(['ESCALATION', 'input.teamId ESCALATION']);
  expect(await rolesOf('ada')).toEqual([]);
  const added = await member('addMember', 'ada', 'auditors', administrator('AUDITOR'));
  expect(added).toMatchObject({ __typename: 'RelationshipWritten' });
  expect(await rolesOf('ada')).toEqual(['AUDITOR']);
});

test('nobody ends a membership whose roles they could not grant', async () => {
  await grant({ holderId: ids['auditors'], role: 'AUDITOR' }, api);
  await member('addMember', 'ada', 'auditors', administrator('AUDITOR'));
  const refused = await member('endMembership', 'ada', 'auditors');
  expect([refused.code, ...new Set(codes(refused))]).toEqual(['ESCALATION', 'input.teamId ESCALATION']);
  expect(await rolesOf('ada')).toContain('AUDITOR');
  const ended = await member('endMembership', 'ada', 'auditors', administrator('AUDITOR'));
  expect(ended).toMatchObject({ __typename: 'RelationshipWritten' });
});

test('nobody lets or forbids a person to sign in who may more than they could grant, by their own or their teams’ roles', async () => {
  const set = (allowed: boolean, who: Pick<TestApi, 'ask'> = administrator()) =>
    who
      .ask<Written>(
        `mutation ($input: SetSignInAllowedInput!) { setSignInAllowed(input: $input) { __typename ${failures} } }`,
        { input: { personId: ids['ada'], allowed } },
      )
      .then(({ setSignInAllowed }) => setSignInAllowed!);
  const local = by(['ADMINISTRATOR', 'AGENT'], { grants: [{ environments: ['PRODUCTION'] }] });
  const { grant: within } = await grant(
    { holderId: ids['ada'], role: 'AGENT', scope: { environments: ['PRODUCTION'] } },
    local,
  );
  for (const allowed of [false, true])
    expect(await set(allowed, local)).toMatchObject({ __typename: 'AccountWritten' });

  await grant({ holderId: ids['auditors'], role: 'AUDITOR' }, api);
  await member('addMember', 'ada', 'auditors', api);
  for (const allowed of [false, true]) {
    const refused = await set(allowed);
    // An ADMINISTRATOR without the role AGENT could not grant that either.
    expect([refused.code, ...codes(refused).sort()]).toEqual([
      'ESCALATION',
      'input.personId ESCALATION',
      'input.personId ESCALATION',
    ]);
    const { disabledAt } = (
      await api.services.graph.run(cypher.access.holders, { ids: [ids['ada']!], at: new Date().toISOString() })
    )[0]!;
    expect(disabledAt).toBeFalsy();
    expect(await set(true, api)).toMatchObject({ __typename: 'AccountWritten' });
  }
  await member('endMembership', 'ada', 'auditors', api);
  await api.ask(`mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename } }`, {
    input: { holderId: ids['ada'], grantId: within!.id },
  });
});

test('a membership is not written around addMember', async () => {
  const document = `mutation ($from: ID!, $to: ID!) {
    relate(from: $from, type: MEMBER_OF, to: $to) { __typename ... on Refusal { code message } }
  }`;
  const { relate } = await administrator().ask<Written>(document, { from: ids['ada'], to: ids['auditors'] });
  expect(relate).toMatchObject({ code: 'INVALID', message: expect.stringContaining('addMember') as string });
});

/** Items of a source of their own, by an administrator who may everything. */
async function people(items: Parameters<typeof aDocument>[0], relationships: Parameters<typeof aDocument>[1] = []) {
  const { plan } = await importAs(api.services, aDocument(items, relationships));
  for (const { key, id } of plan) ids[key] = id!;
}
function merge(survivor: string, twin: string, who: Pick<TestApi, 'ask'>) {
  const document = `mutation ($survivor: ID!, $twins: [ID!]!, $version: Int!) {
    mergeConfigurationItems(survivor: $survivor, twins: $twins, expectedVersion: $version) { __typename ${failures} }
  }`;
  return api
    .ask<{ item: { version: number } }>('query ($id: ID!) { item: configurationItem(id: $id) { version } }', {
      id: ids[survivor],
    })
    .then(({ item: { version } }) =>
      who.ask<Written>(document, { survivor: ids[survivor], twins: [ids[twin]], version }),
    )
    .then(({ mergeConfigurationItems }) => mergeConfigurationItems!);
}

test('teams are made one only by who could grant what that gives, and sees everything', async () => {
  await people([
    anItem('watch', { handle: 'watch' }, 'Team'),
    anItem('night', { handle: 'night' }, 'Team'),
    anItem('nia', { email: 'nia@example.com' }, 'Person'),
  ]);
  await member('addMember', 'nia', 'night');
  await grant({ holderId: ids['watch'], role: 'AUDITOR' }, api);
  const refused = await merge('watch', 'night', administrator());
  expect([refused.code, ...codes(refused)]).toEqual(['ESCALATION', 'twins ESCALATION']);
  // The other way round it would take roles from people, which takes the same.
  expect((await merge('night', 'watch', administrator())).code).toBe('ESCALATION');
  // Whoever reaches what belongs to the one would reach what belongs to the other.
  const local = by(['ADMINISTRATOR', 'AUDITOR'], { grants: [{ teams: [ids['watch']!, ids['night']!] }] });
  expect((await merge('watch', 'night', local)).code).toBe('ESCALATION');
  expect(await rolesOf('nia')).toEqual([]);
  expect(await merge('watch', 'night', administrator('AUDITOR'))).toMatchObject({
    __typename: 'ConfigurationItemsMerged',
  });
  expect(await rolesOf('nia')).toEqual(['AUDITOR']);
});

test('people are made one only by who could grant what either of them may', async () => {
  await people(['pia', 'pia-2'].map((key) => anItem(key, { email: `${key}@example.com` }, 'Person')));
  await grant({ holderId: ids['auditors'], role: 'AUDITOR' }, api);
  await member('addMember', 'pia-2', 'auditors', api);
  for (const [survivor, twin] of [
    ['pia', 'pia-2'],
    ['pia-2', 'pia'],
  ] as const)
    expect((await merge(survivor, twin, administrator())).code).toBe('ESCALATION');
  expect(await rolesOf('pia')).toEqual([]);
  expect(await merge('pia', 'pia-2', administrator('AUDITOR'))).toMatchObject({
    __typename: 'ConfigurationItemsMerged',
  });
});

describe('people as whom somebody signed in', () => {
  const signIn = (subject: string, key = subject) =>
    api.services.signIns.personOf('https://id.example', {
      ...{ subject, name: key, email: `${key}@example.com`, handle: undefined, roles: [], teams: [] },
    });
  const local = () => by(['ADMINISTRATOR'], { grants: [{ teams: [ids['part']!] }] });
  const stateOf = async (key: string) =>
    (await api.services.graph.run(cypher.access.holders, { ids: [ids[key]!], at: new Date().toISOString() }))[0]!;

  beforeAll(async () => {
    const all = ['kim', 'kim-2', 'kim-3', 'lu', 'lu-2', 'max', 'max-2'];
    await people(
      [
        anItem('part', { handle: 'part' }, 'Team'),
        ...all.map((key) => anItem(key, { email: `${key}@example.com` }, 'Person')),
      ],
      all.map((key) => ({ from: { key }, type: 'OWNED_BY', to: { key: 'part' } })) as never,
    );
    for (const key of all) await member('addMember', key, 'part', api);
  });

  test('are made one by who administers everything, and both go on signing in', async () => {
    expect([await signIn('kim'), await signIn('kim-2')]).toEqual([ids['kim'], ids['kim-2']]);
    expect((await merge('kim', 'kim-2', local())).code).toBe('ESCALATION');
    expect(await signIn('kim-2')).toBe(ids['kim-2']);
    const before = await stateOf('kim');
    expect(await merge('kim', 'kim-2', administrator())).toMatchObject({ __typename: 'ConfigurationItemsMerged' });
    expect([await signIn('kim'), await signIn('kim-2')]).toEqual([ids['kim'], ids['kim']]);
    // So that whoever is connected is told of it.
    expect((await stateOf('kim')).version).toBe(before.version + 1);
    // A third one is somebody else, although the address is theirs.
    await expect(signIn('mallory', 'kim-2')).rejects.toThrow(/another subject/);
  });

  test('who never signed in is made one with them by who could before', async () => {
    expect(await signIn('lu')).toBe(ids['lu']);
    expect((await merge('lu-2', 'lu', local())).code).toBe('ESCALATION');
    expect(await merge('lu', 'lu-2', local())).toMatchObject({ __typename: 'ConfigurationItemsMerged' });
    expect(await signIn('lu')).toBe(ids['lu']);
  });

  test('stay out when one of them may not sign in, and sign in anew when one was signed out', async () => {
    for (const key of ['max', 'max-2']) await signIn(key);
    await api.services.grants.signOut(ids['max-2']!, { by: someoneWith(['ADMINISTRATOR']) });
    const { signedOutAt } = await stateOf('max-2');
    expect(await merge('max', 'max-2', administrator())).toMatchObject({ __typename: 'ConfigurationItemsMerged' });
    expect(await stateOf('max')).toMatchObject({ signedOutAt, disabledAt: null });
    await api.services.grants.setAllowed(ids['kim-3']!, false, { by: someoneWith(['ADMINISTRATOR']) });
    const { disabledAt } = await stateOf('kim-3');
    expect(await merge('max', 'kim-3', administrator())).toMatchObject({ __typename: 'ConfigurationItemsMerged' });
    expect(await stateOf('max')).toMatchObject({ signedOutAt, disabledAt });
  });
});

test('a source that imports memberships gives no roles that its sender could not grant', async () => {
  await grant({ holderId: ids['auditors'], role: 'AUDITOR' }, api);
  await people([anItem('cleaners', { handle: 'cleaners' }, 'Team')]);
  const purposes = ['DISCOVERY_WRITE', 'PEOPLE_WRITE'] as const;
  const hr = api.as(someoneWith(['INTEGRATION'], { kind: 'INTEGRATION', purposes }));
  const joins = (team: string, person = 'ivy') => ({
    ...{ from: { key: person }, type: 'MEMBER_OF', to: { source: 'test', key: team } },
  });
  const send = async (relationships: unknown[], who: Pick<TestApi, 'ask'> = hr) => {
    const items = [{ person: { key: 'ivy', name: 'Ivy', email: 'ivy@example.com' } }];
    const { importConfiguration } = await who.ask<{ importConfiguration: unknown }>(
      'mutation ($input: ImportInput!) { importConfiguration(input: $input) { relationshipsCreated rejected { path code } } }',
      { input: { source: 'staff', items, relationships } },
    );
    const [ivy] = await api.services.graph.run(cypher.import.itemsByKeys, { keys: ['source|staff|ivy'] });
    ids['ivy'] = ivy!.id;
    return importConfiguration;
  };
  expect(await send([joins('auditors'), joins('cleaners')])).toEqual({
    relationshipsCreated: 1,
    rejected: [{ path: 'relationships.0.to', code: 'ESCALATION' }],
  });
  expect(await rolesOf('ivy')).toEqual([]);
  // What somebody who may has written, a source may report.
  await member('addMember', 'ivy', 'auditors', api);
  expect(await send([joins('auditors')])).toEqual({ relationshipsCreated: 0, rejected: [] });
  await member('endMembership', 'ivy', 'auditors', api);
  expect(await send([joins('auditors')], administrator('AUDITOR'))).toEqual({ relationshipsCreated: 1, rejected: [] });
  expect(await rolesOf('ivy')).toEqual(['AUDITOR']);
});

describe('an address by which somebody else could become a person who never signed in', () => {
  const document = `mutation ($id: ID!, $version: Int!, $set: ConfigurationItemUpdateInput!) {
    updateConfigurationItem(id: $id, expectedVersion: $version, set: $set) { __typename ${failures} ... on Refusal { message } }
  }`;
  const read = (key: string) =>
    api
      .ask<{ item: { version: number; email: string | null } }>(
        'query ($id: ID!) { item: configurationItem(id: $id) { version ... on Person { email } } }',
        { id: ids[key] },
      )
      .then(({ item }) => item);
  const update = async (key: string, person: object, who: Pick<TestApi, 'ask'> = administrator()) => {
    const variables = { id: ids[key], version: (await read(key)).version, set: { person } };
    return (await who.ask<Written>(document, variables))['updateConfigurationItem']!;
  };
  const hr = (more: object = {}) =>
    api.as(
      someoneWith(['INTEGRATION'], { kind: 'INTEGRATION', purposes: ['DISCOVERY_WRITE', 'PEOPLE_WRITE'], ...more }),
    );
  const send = async (items: object[], who: Pick<TestApi, 'ask'> = hr(), source = 'test') =>
    (
      await who.ask<{ importConfiguration: { updated: number; rejected: { path: string; code: string }[] } }>(
        'mutation ($input: ImportInput!) { importConfiguration(input: $input) { updated rejected { path code } } }',
        { input: { source, items: items.map((person) => ({ person })) } },
      )
    ).importConfiguration;

  beforeAll(async () => {
    await grant({ holderId: ids['auditors'], role: 'AUDITOR' }, api);
    await people(
      [
        anItem('eli', {}, 'Person'),
        anItem('fred', { email: 'fred@example.com' }, 'Person'),
        anItem('gus', {}, 'Person'),
      ],
      [],
    );
    await grant({ holderId: ids['eli'], role: 'AUDITOR' }, api);
    await member('addMember', 'fred', 'auditors', api);
  });

  test('is written by nobody who could not grant what that person may, by their own or their teams’ roles', async () => {
    for (const key of ['eli', 'fred']) {
      const { email } = await read(key);
      expect(await update(key, { email: 'mallory@example.com' })).toMatchObject({
        ...{ code: 'ESCALATION', message: expect.stringContaining('role AUDITOR') as string },
      });
      const row = { key, name: key, email: 'mallory@example.com' };
      expect(await send([row, { key: 'gus', name: 'Gus', email: 'gus@example.com' }])).toMatchObject({
        rejected: [{ path: expect.stringMatching(/^items\.0.*\.email$/) as string, code: 'ESCALATION' }],
      });
      // Another source knows the person by their address alone.
      if (email !== null)
        expect(await send([{ key: 'x', name: key, email, handle: 'x' }], hr(), 'other')).toMatchObject({
          rejected: [],
        });
      expect((await read(key)).email).toBe(email);
    }
    expect((await read('gus')).email).toBe('gus@example.com');
  });

  test('is written by who could grant it, and what is no address by whoever writes people', async () => {
    expect(await update('eli', { title: 'Auditor' })).toMatchObject({ __typename: 'ConfigurationItemWritten' });
    expect(await update('eli', { email: 'eli@example.com' }, administrator('AUDITOR'))).toMatchObject({
      __typename: 'ConfigurationItemWritten',
    });
    expect((await read('eli')).email).toBe('eli@example.com');
  });

  test('may change once the person signed in: they are known by their subject from then on', async () => {
    const claims = {
      subject: 'fred',
      name: 'Fred',
      email: 'fred@example.com',
      handle: undefined,
      roles: [],
      teams: [],
    };
    expect(await api.services.signIns.personOf('https://id.example', claims)).toBe(ids['fred']);
    expect(await update('fred', { email: 'fred@new.example' })).toMatchObject({
      __typename: 'ConfigurationItemWritten',
    });
    await expect(
      api.services.signIns.personOf('https://id.example', { ...claims, subject: 'm', email: 'fred@new.example' }),
    ).rejects.toThrow(/signs in as another subject/);
    expect(await api.services.signIns.personOf('https://id.example', claims)).toBe(ids['fred']);
  });

  test('is not needed where the key of the sign-in itself could be written, so its source is nobody’s', async () => {
    const { errors } = await hr().run(
      'mutation ($input: ImportInput!) { importConfiguration(input: $input) { updated } }',
      { input: { source: 'sign-in id.example', items: [{ person: { key: 'mallory', name: 'x' } }] } },
    );
    expect(errors?.[0]).toMatchObject({
      ...{ message: expect.stringContaining("product's own") as string, extensions: { code: 'BAD_USER_INPUT' } },
    });
    const { createConfigurationItem } = await administrator().ask<Written>(
      `mutation { createConfigurationItem(item: { person: { key: "m", name: "M" } }, source: "sign-in id.example") { __typename ${failures} } }`,
    );
    expect(codes(createConfigurationItem!)).toEqual(['source INVALID']);
  });

  test('comes with no class either', async () => {
    // A team without members whose roles a person of that address would have.
    await people([anItem('guild', { handle: 'guild' }, 'Team')]);
    await grant({ holderId: ids['guild'], role: 'AUDITOR' }, api);
    const given =
      'mutation ($id: ID!) { updateConfigurationItem(id: $id, expectedVersion: 1, set: { team: { attributes: { email: "m@example.com" } } }) { __typename } }';
    await administrator().ask(given, { id: ids['guild'] });
    const document = `mutation ($id: ID!) { reclassifyConfigurationItem(id: $id, expectedVersion: 2, class: PERSON) { __typename ${failures} } }`;
    expect(
      (await administrator().ask<Written>(document, { id: ids['guild'] }))['reclassifyConfigurationItem'],
    ).toMatchObject({ code: 'ESCALATION' });
  });
});

test('nobody grants a role, or a reach, that they lack', async () => {
  expect(codes(await grant({ holderId: ids['bob'], role: 'AUDITOR' }))).toEqual(['input.role ESCALATION']);
  const local = by(['ADMINISTRATOR', 'AGENT'], { grants: [{ environments: ['PRODUCTION'] }] });
  expect(codes(await grant({ holderId: ids['bob'], role: 'AGENT' }, local))).toEqual(['input.role ESCALATION']);
  const within = { holderId: ids['bob'], role: 'AGENT', scope: { environments: ['PRODUCTION'] } };
  expect(await grant(within, local)).toMatchObject({ __typename: 'RoleGrantWritten' });
  const outside = { ...within, scope: { environments: ['PRODUCTION', 'TEST'] } };
  expect(codes(await grant(outside, local))).toEqual(['input.role ESCALATION']);
});

test('a grant names a person or team, tenants and teams that are there, and a span', async () => {
  const wrong = {
    holderId: ids['web'],
    role: 'ADMINISTRATOR',
    scope: { teams: [ids['web']], environments: [] },
    validFrom: '2030-01-02T00:00:00Z',
    validTo: '2030-01-01T00:00:00Z',
  };
  expect(codes(await grant(wrong))).toEqual([
    'input.holderId NOT_FOUND',
    'input.scope.teams.0 NOT_FOUND',
    'input.scope.environments INVALID',
    'input.validTo INVALID',
  ]);
});

test('no token gives more than its maker has, nor lets who is no ADMINISTRATOR write people', async () => {
  const own = { name: 'mine', kind: 'PERSONAL' };
  const manager = by(['ASSET_MANAGER']);
  expect(codes(await token({ ...own, roles: ['ADMINISTRATOR'] }, manager))).toEqual(['input.roles ESCALATION']);
  expect(codes(await token({ ...own, purposes: ['DISCOVERY_WRITE', 'PEOPLE_WRITE'] }, manager))).toEqual([
    'input.purposes ESCALATION',
  ]);
  expect(codes(await token({ name: 'machine', kind: 'INTEGRATION', roles: ['ASSET_MANAGER'] }, manager))).toEqual([
    'input.kind ESCALATION',
  ]);
  expect(await token({ ...own, purposes: ['DISCOVERY_WRITE'] }, manager)).toMatchObject({ token: {} });
  // One from when its owner was an ADMINISTRATOR.
  const former = api.as(someoneWith(['ASSET_MANAGER'], { purposes: ['DISCOVERY_WRITE', 'PEOPLE_WRITE'] }));
  const document =
    'mutation ($content: String!) { importDocument(source: "test", format: NDJSON, content: $content) { created } }';
  const send = (who: Pick<TestApi, 'ask'>, key: string) =>
    who.ask(document, { content: JSON.stringify({ class: 'PERSON', key, name: key, email: `${key}@example.com` }) });
  await send(former, 'eve');
  await send(administrator(), 'fay');
  const keys = ['source|test|eve', 'source|test|fay'];
  expect(await api.services.graph.run(cypher.import.itemsByKeys, { keys })).toMatchObject([{ key: keys[1] }]);
});

test('who may not write people does not take them away either, by an import that replaces its source or by what it left out', async () => {
  const manager = by(['ASSET_MANAGER']);
  const send = (items: unknown[], more: object, who: Pick<TestApi, 'ask'> = manager) =>
    who.ask<{ importConfiguration: { retired: number; relationshipsEnded: number; rejected: unknown[] } }>(
      `mutation ($input: ImportInput!) { importConfiguration(input: $input) { retired relationshipsEnded rejected { code } } }`,
      { input: { source: 'hr', items, confirmRetire: true, ...more } },
    );
  const server = (key: string) => ({ server: { key, name: key } });
  const all = [
    { person: { key: 'gil', name: 'Gil', email: 'gil@example.com' } },
    { team: { key: 'ops', name: 'Ops', handle: 'ops' } },
  ];
  const relationships = [{ from: { key: 'gil' }, type: 'MEMBER_OF', to: { key: 'ops' } }];
  await send([...all, server('box')], { relationships }, administrator());
  const { importConfiguration: replaced } = await send([server('crate')], { mode: 'REPLACE_SOURCE' });
  expect(replaced).toEqual({ retired: 1, relationshipsEnded: 0, rejected: [] });

  await send([server('barrel')], { run: 'tidy' });
  const completed = await manager.ask(
    'mutation { completeImport(source: "hr", run: "tidy", confirmRetire: true) { retired relationshipsEnded } }',
  );
  expect(completed).toEqual({ completeImport: { retired: 1, relationshipsEnded: 0 } });

  const unseen = await manager.ask(
    `mutation { retireUnseen(input: { source: "hr", unseenFor: "PT0.001S", confirmRetire: true }) {
      ... on UnseenRetired { matched } ${failures} } }`,
  );
  expect(unseen).toMatchObject({ retireUnseen: { matched: 1 } });

  const [left] = await api.services.graph.runText(
    `MATCH (gil:Person {name: 'Gil'})-[m:MEMBER_OF]->(ops:Team {name: 'Ops'})
     RETURN gil.retiredAt IS NULL AND ops.retiredAt IS NULL AND m.validTo IS NULL AS stays`,
  );
  expect(left).toEqual({ stays: true });
});

test('who is on call is told in the order in which to call, at any time', async () => {
  await member('addMember', 'ada', 'sre');
  const shift = { teamId: ids['sre'], validFrom: '2026-01-01T00:00:00Z' };
  await setOnCall({ ...shift, personId: ids['bob'], level: 2 });
  await setOnCall({ ...shift, personId: ids['ada'], validTo: '2026-02-01T00:00:00Z' });
  expect(await onCall('sre', '2026-01-15T00:00:00Z')).toEqual(['1 Ada', '2 Bob']);
  expect(await onCall('sre', '2026-02-01T00:00:00Z')).toEqual(['2 Bob']);
  expect(await onCall('sre', '2025-12-31T00:00:00Z')).toEqual([]);
  expect(await onCall('auditors', '2026-01-15T00:00:00Z')).toEqual([]);
});

test('a shift that is ended is over, and is not ended twice', async () => {
  const { shift } = await setOnCall({ teamId: ids['sre'], personId: ids['bob'], level: 3 });
  expect(await onCall('sre')).toContain('3 Bob');
  const document = `mutation ($input: EndOnCallInput!) {
    endOnCall(input: $input) { __typename ... on OnCallWritten { shift { id validTo } } ${failures} }
  }`;
  const input = { personId: ids['bob'], shiftId: shift!.id };
  const { endOnCall } = await by(['INCIDENT_MANAGER']).ask<Written>(document, { input });
  expect(endOnCall?.shift?.validTo).not.toBeNull();
  expect(await onCall('sre')).not.toContain('3 Bob');
  const again = await by(['INCIDENT_MANAGER']).ask<Written>(document, { input });
  expect(again['endOnCall']).toMatchObject({ code: 'NOT_FOUND' });
});

test('only a member is on call, at a level that there is, for a time that has a length', async () => {
  const instant = '2026-03-01T00:00:00Z';
  const wrong = { teamId: ids['sre'], personId: ids['ada'], level: 10, validFrom: instant, validTo: instant };
  expect(codes(await setOnCall(wrong))).toEqual([
    'input.level INVALID',
    'input.validTo INVALID',
    'input.teamId NOT_A_MEMBER',
  ]);
  const { errors } = await by(['AGENT']).run(
    'mutation { setOnCall(input: {teamId: "a", personId: "b"}) { __typename } }',
  );
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
