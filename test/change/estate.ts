import type { Role } from '../../src/access/principal.js';
import type { TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { seedItems, seedRelationships } from '../support/seed.js';

export interface Answer {
  change?: Shown;
  template?: { id: string; number: string; state: string; version: number } & Record<string, unknown>;
  code?: string;
  message?: string;
  currentVersion?: number;
  failures?: { field: string | null; code: string; message: string }[];
}
export type Shown = Record<string, unknown> & { id: string; number: string; version: number; state: string };
export type Asker = Pick<TestApi, 'ask' | 'run'>;

export const fields = `id number version state type title requester { id } owner { id } implementer { id } items { id } services { id }
  plannedStart plannedEnd actualStart actualEnd outcome result approvedByPolicy
  approval { outcome because approve reject abstain eligible quorum deadline members { person { id } choice } }
  steps { key waiting task { number state outcome assignee { id } } }`;
const refused = '... on Refusal { code message currentVersion failures { field code message } }';
const answered = `... on ChangeWritten { change { ${fields} } } ${refused}`;

export const failuresOf = ({ failures }: Answer) => failures?.map(({ field, code }) => [field, code]);
export const messagesOf = ({ failures }: Answer) => failures?.map(({ message }) => message);

export const ask = async (api: Asker, input: object): Promise<Answer> => {
  const document = `mutation ($input: RequestChangeInput!) { made: requestChange(input: $input) { ${answered} } }`;
  return (await api.ask<{ made: Answer }>(document, { input })).made;
};

export const move = async (
  api: Asker,
  id: string,
  event: string,
  input: object = {},
  expectedVersion?: number,
): Promise<Answer> => {
  const version = expectedVersion ?? (additions.includes(event) ? undefined : await versionOf(api, id));
  const document = `mutation ($id: ID!, $event: ChangeEvent!, $version: Int, $input: ChangeEventInput) {
    made: transitionChange(id: $id, event: $event, expectedVersion: $version, input: $input) { ${answered} }
  }`;
  return (await api.ask<{ made: Answer }>(document, { id, event, version, input })).made;
};

const additions = ['VOTE', 'COMMENT'];
const versionOf = async (api: Asker, id: string): Promise<number | undefined> =>
  (await api.ask<{ change: { version: number } | null }>('query ($id: ID!) { change(id: $id) { version } }', { id }))
    .change?.version;

export const read = async (api: Asker, id: string): Promise<Shown | null> =>
  (await api.ask<{ change: Shown | null }>(`query ($id: ID!) { change(id: $id) { ${fields} } }`, { id })).change;

/** The key of every collision of a change. */
export const collisionsOf = async (api: Asker, id: string) =>
  (
    await api.ask<{ change: { collisions: { nodes: { key: string; kind: string; blocks: boolean }[] } } }>(
      'query ($id: ID!) { change(id: $id) { collisions { nodes { key kind blocks } } } }',
      { id },
    )
  ).change.collisions.nodes;

/** The same API as a person of the estate. */
export const as = (api: TestApi, id: string, ...roles: Role[]): Asker => api.as(someoneWith(roles, { id, name: id }));

/** Two services on a database and a cluster, a board of five, and who asks and carries out. */
export async function changeEstate(
  api: TestApi,
  rule: object = { mode: 'PERCENT', threshold: 60, quorum: 4, deadlineHours: 16 },
) {
  const { graph, model } = api.services;
  const person = (id: string) => ({ id, class: 'Person', name: id[0]!.toUpperCase() + id.slice(1) });
  await seedItems(graph, model, [
    { id: 'crm', class: 'BusinessService', name: 'CRM', tier: 3, ownerTeams: ['ops'] },
    { id: 'wiki', class: 'BusinessService', name: 'Wiki', tier: 4, ownerTeams: ['others'] },
    { id: 'db1', class: 'Database', name: 'DB1', ownerTeams: ['ops'] },
    { id: 'cache', class: 'Server', name: 'Cache', ownerTeams: ['others'] },
    { id: 'printer', class: 'Server', name: 'Printer', ownerTeams: ['ops'] },
    { id: 'ops', class: 'Team', name: 'Ops' },
    ...['rita', 'ivan', 'olga', 'ana', 'ben', 'cleo', 'dan', 'eva', 'max', 'zoe'].map(person),
  ]);
  await seedRelationships(graph, [
    { from: 'crm', to: 'db1' },
    { from: 'wiki', to: 'cache' },
  ]);
  await api.ask(`mutation {
    defineCalendar(input: {
      name: "BER", zone: "Europe/Berlin"
      week: [{ weekdays: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], start: "09:00", end: "17:00" }]
    }) { __typename }
  }`);
  const members = ['ana', 'ben', 'cleo', 'dan', 'eva'].map((who) => ({ who }));
  const emergency = ['ana', 'ben', 'cleo'].map((who) => ({ who }));
  const { made } = await api.ask<{ made: { code?: string; failures?: unknown } }>(
    `mutation ($input: ChangePracticeInput!) {
      made: setChangePractice(input: $input) { __typename ... on Refusal { code failures { field message } } }
    }`,
    { input: { calendar: 'BER', cab: { rule, members }, ecab: { members: emergency } } },
  );
  if (made.code !== undefined) throw new Error(JSON.stringify(made));
}

/** From now on the CAB decides so. */
export const decideBy = (api: TestApi, rule: object) =>
  api.ask(
    `mutation ($rule: ApprovalRuleInput!) { setChangePractice(input: { cab: { rule: $rule } }) { __typename } }`,
    { rule },
  );

/** What a NORMAL change takes to be put to its board. */
export const normal = (more: object = {}) => ({
  ...{ title: 'Patch the database', reason: 'It is out of support', requester: 'rita', type: 'NORMAL' },
  ...{ owner: 'olga', implementer: 'ivan', team: 'ops', items: ['db1'], services: ['crm'], outage: false },
  ...{ plannedStart: '2026-11-20T02:00:00Z', plannedEnd: '2026-11-20T04:00:00Z' },
  ...{ implementationPlan: 'Patch it', backoutPlan: 'Restore it', testPlan: 'Log in' },
  ...more,
});
