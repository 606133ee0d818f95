import { seedItems, seedRelationships } from '../support/seed.js';
import { someoneWith } from '../support/principals.js';
import type { Role } from '../../src/access/principal.js';
import type { TestApi } from '../support/api.js';

/** A record that a mutation wrote, or why it wrote none. */
export interface Answer {
  id: string;
  number: string;
  state: string;
  version: number;
  code?: string;
  message?: string;
  currentVersion?: number;
  failures?: { field: string | null; code: string; message: string }[];
}
const refusal = '... on Refusal { code message currentVersion failures { field code message } }';
const recordFields = 'id number state version';

/** Field and code of each failure. */
export const failuresOf = ({ failures }: Answer) => failures?.map(({ field, code }) => [field, code]);
/** What each failure says. */
export const messagesOf = ({ failures }: Answer) => failures?.map(({ message }) => message);

type Asker = Pick<TestApi, 'ask'>;

async function written(api: Asker, field: string, document: string, variables: object): Promise<Answer> {
  const { made } = await api.ask<{ made: Record<string, Answer> & Answer }>(document, { ...variables });
  return made[field] ?? made;
}

/** Brings an event of a record of the practice about, as somebody. */
const transition =
  (mutation: string, type: string, field: string, input: string) =>
  (api: Asker, id: string, event: string, values: object = {}, expectedVersion?: number): Promise<Answer> =>
    written(
      api,
      field,
      `mutation ($id: ID!, $event: ${type}Event!, $input: ${input}, $version: Int${mutation === 'transitionServiceRequest' ? '' : '!'}) {
        made: ${mutation}(id: $id, event: $event, input: $input, expectedVersion: $version) {
          ... on ${type}Written { ${field} { ${recordFields} } } ${refusal}
        }
      }`,
      { id, event, input: values, version: expectedVersion },
    );

export const moveService = transition('transitionService', 'Service', 'service', 'ServiceInput');
export const moveOffering = transition(
  ...(['transitionServiceOffering', 'ServiceOffering', 'offering', 'ServiceOfferingInput'] as const),
);
export const moveItem = transition('transitionCatalogueItem', 'CatalogueItem', 'item', 'CatalogueItemInput');
export const moveRequest = transition(
  ...(['transitionServiceRequest', 'ServiceRequest', 'request', 'ServiceRequestEventInput'] as const),
);

export const plan = (api: Asker, input: object): Promise<Answer> =>
  written(
    api,
    'offering',
    `mutation ($input: ServiceOfferingInput!) {
      made: planServiceOffering(input: $input) { ... on ServiceOfferingWritten { offering { ${recordFields} } } ${refusal} }
    }`,
    { input },
  );

export const draft = (api: Asker, input: object): Promise<Answer> =>
  written(
    api,
    'item',
    `mutation ($input: CatalogueItemInput!) {
      made: draftCatalogueItem(input: $input) { ... on CatalogueItemWritten { item { ${recordFields} } } ${refusal} }
    }`,
    { input },
  );

export const request = (api: Asker, input: object, submit = true): Promise<Answer> =>
  written(
    api,
    'request',
    `mutation ($input: RequestServiceInput!, $submit: Boolean!) {
      made: requestService(input: $input, submit: $submit) {
        ... on ServiceRequestWritten { request { ${recordFields} } } ${refusal}
      }
    }`,
    { input, submit },
  );

/** Moves a task, named as people do: by its request's number and its step. */
export const moveTask = (api: Asker, id: string, event: string, input: object = {}): Promise<Answer> =>
  written(
    api,
    'task',
    `mutation ($id: ID!, $event: TaskEvent!, $input: TaskEventInput) {
      made: moveTask(id: $id, event: $event, input: $input) { ... on TaskWritten { task { ${recordFields} } } ${refusal} }
    }`,
    { id, event, input },
  );

/** The same API as a person of the estate. */
export const as = (api: TestApi, id: string, ...roles: Role[]): Pick<TestApi, 'run' | 'ask'> =>
  api.as(someoneWith(roles, { id, name: id }));

/**
 * A service that is live, offered to Acme, with what can be asked for: a laptop, on which three decide by 60 %, two must vote, and
 * which takes four steps; and a mug, which anybody gets.
 */
export async function requestEstate(api: TestApi) {
  const { graph, model } = api.services;
  const person = (id: string) => ({ id, class: 'Person', name: id[0]!.toUpperCase() + id.slice(1) });
  await seedItems(graph, model, [
    { id: 'workplace', class: 'BusinessService', name: 'Workplace', ownerTeams: ['it'] },
    { id: 'directory', class: 'Application', name: 'Directory' },
    ...['rita', 'rob', 'boss', 'cfo', 'head', 'deputy', 'olga', 'stranger'].map(person),
    { id: 'it', class: 'Team', name: 'IT' },
    { id: 'heads', class: 'Team', name: 'Heads' },
    { id: 'sales', class: 'Team', name: 'Sales' },
    { id: 'acme', class: 'Organisation', name: 'Acme' },
  ]);
  await seedRelationships(graph, [
    { from: 'workplace', to: 'directory' },
    ...['rita', 'rob'].map((from) => ({ from, type: 'MEMBER_OF', to: 'sales' })),
    ...['boss', 'head'].map((from) => ({ from, type: 'MEMBER_OF', to: 'heads' })),
    ...['sales', 'heads'].map((from) => ({ from, type: 'PART_OF', to: 'acme' })),
  ]);
  await api.ask(`mutation {
    defineCalendar(input: {
      name: "Office", zone: "Europe/Berlin"
      week: [{ weekdays: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], start: "09:00", end: "17:00" }]
    }) { __typename }
    defineAgreement(input: {
      name: "Workplace", kind: OLA, validFrom: "2026-01-01", services: ["workplace"]
      availabilityTargets: [{ name: "up", percentage: 99 }]
    }) { __typename }
  }`);
  const { made } = await api.ask<{ made: { service: Answer } }>(
    'mutation { made: proposeService(input: { name: "Workplace" }) { ... on ServiceWritten { service { id } } } }',
  );
  const serviceId = made.service.id;
  await moveService(api, serviceId, 'DESIGN', { item: 'workplace' }, 1);
  const live = {
    ...{ owner: 'olga', supportTeam: 'it', tier: 3, calendar: 'Office' },
    ...{ availabilityTarget: 99, resolutionTarget: 'PT8H' },
  };
  await moveService(api, serviceId, 'GO_LIVE', live, 2);
  const offering = await plan(api, { name: 'A place to work', service: serviceId, offeredTo: ['acme'] });
  await moveOffering(api, offering.id, 'OFFER', {}, 1);
  const laptop = await draft(api, laptopInput(offering.id));
  await moveItem(api, laptop.id, 'PUBLISH', {}, 1);
  const mug = await draft(api, { name: 'Mug', offering: offering.number });
  await moveItem(api, mug.id, 'PUBLISH', {}, 1);
  return { serviceId, offering, laptop, mug };
}

export const laptopInput = (offering: string) => ({
  ...{ name: 'Laptop', offering, fulfilmentTarget: 'PT16H', closeAfter: 'PT8H' },
  form: {
    type: 'object',
    required: ['model'],
    properties: { model: { type: 'string', enum: ['Wren', 'Tern'] }, why: { type: 'string', minLength: 5 } },
  },
  approval: { mode: 'PERCENT', threshold: 60, quorum: 2, vetoRoles: ['money'], deadlineHours: 4 },
  approvers: [{ who: 'heads' }, { who: 'cfo', roles: ['money'] }],
  steps: [
    { key: 'provide', title: 'Provide it', assignee: 'it', dueIn: 'PT8H' },
    { key: 'accounts', title: 'Set up accounts', assignee: 'it' },
    { key: 'set-up', title: 'Set it up', after: ['provide', 'accounts'] },
  ],
});
