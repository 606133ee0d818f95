import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/access/principal.js';
import { roles } from '../../src/access/principal.js';
import type { Scope } from '../../src/access/scope.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith } from '../support/principals.js';
import { aDocument, anItem, aRelationship, importAs } from '../support/services.js';

let api: TestApi;
let items: Map<string, string>;
const item = (key: string): string => items.get(key)!;

/** What hangs on the items of one team, by what it is. */
type Side = Record<
  | 'host'
  | 'service'
  | 'team'
  | 'asset'
  | 'number'
  | 'tag'
  | 'scrapped'
  | 'certificate'
  | 'reservation'
  | 'contract'
  | 'warranty'
  | 'licence'
  | 'order'
  | 'agreement'
  | 'portfolio'
  | 'task'
  | 'taskOfAsset'
  | 'audit'
  | 'person'
  | 'incident'
  | 'incidentNumber'
  | 'taskOfIncident'
  | 'offering'
  | 'catalogueItem'
  | 'delegation',
  string
>;
let seen: Side;
let hidden: Side;
let model: string;
let calendar: string;
/** Of both teams: an agreement about both services. */
let shared: string;
const teamA = (): Scope => ({ grants: [{ teams: [item('team-a')] }] });

const refusal = '__typename ... on Refusal { code message failures { field code message } }';
const absent: Side = {
  ...Object.fromEntries(
    (
      'host service team asset scrapped certificate reservation contract warranty licence order agreement portfolio task ' +
      'taskOfAsset audit person incident taskOfIncident offering catalogueItem delegation'
    )
      .split(' ')
      .map((name, index) => [name, `0badc0de-0000-4000-8000-${String(index).padStart(12, '0')}`]),
  ),
  number: 'AST-999999',
  incidentNumber: 'INC-999999',
  tag: 'NO-TAG',
} as Side;

/** Runs a mutation and gives its answer, which must be no refusal. */
async function made<Answer>(document: string, variables: Record<string, unknown>, scope?: Scope): Promise<Answer> {
  const data = await api.ask<Record<string, Answer & { code?: string }>>(document, variables, scope);
  const [answer] = Object.values(data);
  if (!answer || answer.code !== undefined) throw new Error(JSON.stringify(data));
  return answer;
}
const saved = async (mutation: string, input: object): Promise<string> => {
  const document = `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { ... on InventoryWritten { record { id } } ${refusal} } }`;
  return (await made<{ record: { id: string } }>(document, { input })).record.id;
};
const registered = async (input: object) =>
  (
    await made<{ asset: { id: string; number: string } }>(
      `mutation ($input: RegisterAssetInput!) { registerAsset(input: $input) { ... on AssetWritten { asset { id number } } ${refusal} } }`,
      { input: { model, ...input } },
    )
  ).asset;
const moved = (id: string, event: string, input: object = {}) =>
  made<{ asset: { scrapCertificate: { id: string } } }>(
    `mutation ($id: ID!, $event: AssetEvent!, $input: AssetEventInput) {
      moveAsset(id: $id, event: $event, input: $input) { ... on AssetWritten { asset { scrapCertificate { id } } } ${refusal} } }`,
    { id, event, input },
  );
const opened = async (input: object) =>
  (
    await made<{ task: { id: string } }>(
      `mutation ($input: OpenTaskInput!) { openTask(input: $input) { ... on TaskWritten { task { id } } ${refusal} } }`,
      { input },
    )
  ).task.id;
const agreed = async (name: string, services: readonly string[]) =>
  (
    await made<{ agreement: { id: string } }>(
      `mutation ($input: DefineAgreementInput!) { defineAgreement(input: $input) { ... on AgreementWritten { agreement { id } } ${refusal} } }`,
      {
        input: {
          name,
          kind: 'OLA',
          validFrom: '2026-01-01',
          services,
          availabilityTargets: [{ name: 'up', percentage: 99 }],
        },
      },
    )
  ).agreement.id;

async function aSide(
  name: string,
  { host, service, team, person }: Record<'host' | 'service' | 'team' | 'person', string>,
): Promise<Side> {
  const order = await saved('savePurchaseOrder', {
    name: `PO ${name}`,
    orderedOn: '2026-01-01',
    currency: 'EUR',
    lines: [{ description: 'd', model, quantity: 5, unitPrice: 1 }],
  });
  const contract = await saved('saveContract', { name: `C ${name}`, kind: 'LEASE', startsOn: '2026-01-01' });
  const warranty = await saved('saveWarranty', { name: `W ${name}`, startsOn: '2026-01-01', endsOn: '2030-01-01' });
  const licence = await saved('saveLicence', {
    name: `L ${name}`,
    startsOn: '2026-01-01',
    seats: 3,
    software: [item(host)],
  });
  const tag = `TAG-${name}`;
  const { id: asset, number } = await registered({
    ...{ tag, state: 'IN_STOCK', location: item('hq'), item: item(host), owner: item(team), order, orderLine: 1 },
    coveredBy: [contract, warranty],
  });
  const { id: scrapped } = await registered({ tag: `OLD-${name}`, state: 'RETIRED', owner: item(team) });
  await moved(scrapped, 'APPROVE_DISPOSAL');
  const certificate = (await moved(scrapped, 'DISPOSE', { disposalMethod: 'SOLD' })).asset.scrapCertificate.id;
  const { reservation } = await made<{ reservation: { id: string } }>(
    `mutation ($input: ReserveAssetInput!) { reserveAsset(input: $input) { ... on AssetReservationWritten { reservation { id } } ${refusal} } }`,
    { input: { asset, for: item(team), from: '2099-01-01T00:00:00Z', to: '2099-01-02T00:00:00Z' } },
  );
  const { service: entry } = await made<{ service: { id: string } }>(
    `mutation ($input: ServiceInput!) { proposeService(input: $input) { ... on ServiceWritten { service { id } } ${refusal} } }`,
    { input: { name: `S ${name}`, item: item(service), supportTeam: item(team) } },
  );
  const { audit } = await made<{ audit: { id: string } }>(
    `mutation ($input: StartAssetAuditInput!) { startAssetAudit(input: $input) { ... on AssetAuditWritten { audit { id } } ${refusal} } }`,
    { input: { name: `A ${name}`, filter: { owner: item(team) } } },
  );
  const { incident } = await made<{ incident: { id: string; number: string } }>(
    `mutation ($input: LogIncidentInput!) { logIncident(input: $input) { ... on IncidentWritten { incident { id number } } ${refusal} } }`,
    { input: { title: `I ${name}`, service: item(service), items: [item(host)] } },
  );
  const { offering } = await made<{ offering: { id: string } }>(
    `mutation ($input: ServiceOfferingInput!) { planServiceOffering(input: $input) { ... on ServiceOfferingWritten { offering { id } } ${refusal} } }`,
    { input: { name: `O ${name}`, service: entry.id } },
  );
  const { item: listed } = await made<{ item: { id: string } }>(
    `mutation ($input: CatalogueItemInput!) { draftCatalogueItem(input: $input) { ... on CatalogueItemWritten { item { id } } ${refusal} } }`,
    { input: { name: `CI ${name}`, offering: offering.id } },
  );
  const { delegation } = await made<{ delegation: { id: string } }>(
    `mutation ($input: DelegateApprovalInput!) { delegateApproval(input: $input) { ... on ApprovalDelegationWritten { delegation { id } } ${refusal} } }`,
    { input: { delegator: item(person), delegate: item('bob'), to: inAMonth } },
  );
  return {
    ...{ person: item(person), incident: incident.id, incidentNumber: incident.number, offering: offering.id },
    ...{ catalogueItem: listed.id, delegation: delegation.id },
    taskOfIncident: await opened({ title: `TI ${name}`, about: incident.id }),
    ...{ host: item(host), service: item(service), team: item(team), asset, number, tag, scrapped, certificate },
    ...{ reservation: reservation.id, contract, warranty, licence, order, portfolio: entry.id, audit: audit.id },
    agreement: await agreed(`SLA ${name}`, [item(service)]),
    task: await opened({ title: `T ${name}`, about: item(host) }),
    taskOfAsset: await opened({ title: `TA ${name}`, about: asset }),
  };
}

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString();

beforeAll(async () => {
  api = await testApi();
  const rows = [
    anItem('org-a', {}, 'Organisation'),
    anItem('org-b', {}, 'Organisation'),
    anItem('team-a', {}, 'Team'),
    anItem('team-b', {}, 'Team'),
    anItem('shop', {}, 'BusinessService'),
    anItem('shop-host'),
    anItem('bank', {}, 'BusinessService'),
    anItem('bank-host'),
    anItem('core'),
    anItem('hq', {}, 'Site'),
    ...['ann', 'amy', 'ben', 'bob'].map((key) => anItem(key, {}, 'Person')),
  ];
  const relationships = [
    aRelationship('team-a', 'PART_OF', 'org-a'),
    aRelationship('team-b', 'PART_OF', 'org-b'),
    ...['shop', 'shop-host', 'ann', 'amy'].map((key) => aRelationship(key, 'OWNED_BY', 'team-a')),
    ...['bank', 'bank-host', 'ben'].map((key) => aRelationship(key, 'OWNED_BY', 'team-b')),
    aRelationship('shop', 'DEPENDS_ON', 'shop-host'),
    aRelationship('bank', 'DEPENDS_ON', 'bank-host'),
    aRelationship('bank-host', 'DEPENDS_ON', 'shop-host'),
    aRelationship('shop-host', 'DEPENDS_ON', 'core'),
  ];
  const { plan } = await importAs(api.services, aDocument(rows, relationships));
  items = new Map(plan.map(({ key, id }) => [key, id!]));
  model = await saved('saveAssetModel', { name: 'M1', assetClass: 'server' });
  const { calendar: hours } = await made<{ calendar: { id: string } }>(
    `mutation { defineCalendar(input: { name: "c", zone: "UTC", week: [{ weekdays: [MONDAY], start: "09:00", end: "17:00" }] }) {
      ... on CalendarWritten { calendar { id } } ${refusal} } }`,
    {},
  );
  calendar = hours.id;
  seen = await aSide('a', { host: 'shop-host', service: 'shop', team: 'team-a', person: 'ann' });
  hidden = await aSide('b', { host: 'bank-host', service: 'bank', team: 'team-b', person: 'ben' });
  for (const service of ['shop', 'bank'])
    await made(`mutation ($id: ID!) { defineServiceMapping(input: { service: $id }) { ${refusal} } }`, {
      id: item(service),
    });
  shared = await agreed('SLA both', [item('shop'), item('bank')]);
}, 180_000);
afterAll(() => api.services.close());

type Row = [name: string, what: keyof Side, document: string];
const input = (mutation: string, given: string): string =>
  `mutation ($id: ID!) { ${mutation}(input: ${given}) { ${refusal} } }`;

const aYear = 'from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z"';
const reads: Row[] = [
  ['asset', 'asset', '{ asset(id: $id) { id } }'],
  ['assetByTag', 'tag', '{ assetByTag(tag: $id) { id } }'],
  ['assetLabels', 'asset', '{ assetLabels(assets: [$id]) }'],
  ['assets of an item', 'host', '{ assets(filter: { item: $id }) { nodes { id } totalCount pageInfo { endCursor } } }'],
  ['assets of an owner', 'team', '{ assets(filter: { owner: $id }) { nodes { id } totalCount } }'],
  [
    'assets under a contract',
    'contract',
    '{ assets(filter: { coveredBy: $id }) { nodes { id } totalCount pageInfo { hasNextPage } } }',
  ],
  ['assets by search', 'tag', '{ assets(search: $id) { nodes { id } totalCount } }'],
  ['contract', 'contract', '{ contract(id: $id) { id } }'],
  ['warranty', 'warranty', '{ warranty(id: $id) { id } }'],
  ['licence', 'licence', '{ licence(id: $id) { id } }'],
  ['purchaseOrder', 'order', '{ purchaseOrder(id: $id) { id } }'],
  ['assetAudit', 'audit', '{ assetAudit(id: $id) { id } }'],
  ['agreement', 'agreement', '{ agreement(id: $id) { id } }'],
  ['agreements of a service', 'service', '{ agreements(filter: { service: $id }) { nodes { id } } }'],
  ['agreements with a customer', 'team', '{ agreements(filter: { customer: $id }) { nodes { id } } }'],
  ['serviceLevels', 'service', '{ serviceLevels(service: $id) { name } }'],
  ['service', 'portfolio', '{ service(id: $id) { id } }'],
  ['serviceMapping', 'service', '{ serviceMapping(service: $id) { id } }'],
  ['serviceMap', 'service', '{ serviceMap(id: $id) { totalMembers } }'],
  ['task', 'task', '{ task(id: $id) { id } }'],
  ['task about an asset', 'taskOfAsset', '{ task(id: $id) { id } }'],
  ['tasks about an item', 'host', '{ tasks(filter: { about: $id }) { nodes { id } pageInfo { endCursor } } }'],
  ['tasks about an asset', 'asset', '{ tasks(filter: { about: $id }) { nodes { id } } }'],
  ['tasks of an assignee', 'team', '{ tasks(filter: { assignee: $id }) { nodes { id } } }'],
  ['task about an incident', 'taskOfIncident', '{ task(id: $id) { id } }'],
  ['incident', 'incident', '{ incident(id: $id) { id } }'],
  [
    'incidents of a service',
    'service',
    '{ incidents(filter: { service: $id }) { nodes { id } pageInfo { endCursor } } }',
  ],
  ['incidents of an item', 'host', '{ incidents(filter: { item: $id }) { nodes { id } } }'],
  ['the impact of an incident', 'service', '{ suggestIncidentImpact(service: $id) { impact } }'],
  ['tasks about an incident', 'incident', '{ tasks(filter: { about: $id }) { nodes { id } } }'],
  ['incident by number', 'incidentNumber', '{ record(number: $id) { id } }'],
  ['compliance with an agreement', 'agreement', `{ serviceLevelCompliance(agreement: $id, ${aYear}) { met } }`],
  ['compliance for a service', 'service', `{ serviceLevelCompliance(service: $id, ${aYear}) { met } }`],
  ['offerings of a service', 'portfolio', '{ serviceOfferings(filter: { service: $id }) { nodes { id } } }'],
  ['catalogue items of a service', 'portfolio', '{ catalogueItems(filter: { service: $id }) { nodes { id } } }'],
  ['requests of a person', 'person', '{ serviceRequests(filter: { person: $id }) { nodes { id } } }'],
  ['delegations of a person', 'person', '{ approvalDelegations(person: $id) { id } }'],
  ['person', 'person', '{ person(personId: $id) { __typename } }'],
  ['record', 'number', '{ record(number: $id) { id } }'],
  ['records by number', 'number', '{ records(filter: { numberPrefix: $id }) { nodes { id } } }'],
  ...(
    [
      ...['asset', 'certificate', 'reservation', 'contract', 'warranty', 'licence', 'order', 'agreement', 'portfolio'],
      ...['task', 'taskOfAsset', 'audit', 'host', 'incident', 'taskOfIncident'],
    ] as (keyof Side)[]
  ).map((what): Row => [`node of ${what}`, what, '{ node(id: $id) { __typename id } }']),
];

const writes: Row[] = [
  ['updateAsset', 'asset', input('updateAsset', '{ id: $id, expectedVersion: 1, name: "n" }')],
  ['updateAsset by tag', 'tag', input('updateAsset', '{ id: $id, expectedVersion: 1, name: "n" }')],
  ['moveAsset', 'asset', `mutation ($id: ID!) { moveAsset(id: $id, event: RETIRE) { ${refusal} } }`],
  [
    'registerAsset of an item',
    'host',
    `mutation ($id: ID!) { registerAsset(input: { model: "M1", item: $id }) { ${refusal} } }`,
  ],
  [
    'registerAsset of an owner',
    'team',
    `mutation ($id: ID!) { registerAsset(input: { model: "M1", owner: $id }) { ${refusal} } }`,
  ],
  [
    'updateAsset as a part',
    'asset',
    `mutation ($id: ID!, $asset: ID!) { updateAsset(input: { id: $asset, expectedVersion: 1, partOf: $id }) { ${refusal} } }`,
  ],
  [
    'registerAsset under a contract',
    'contract',
    `mutation ($id: ID!, $team: ID!) { registerAsset(input: { model: "M1", owner: $team, coveredBy: [$id] }) { ${refusal} } }`,
  ],
  [
    'registerAsset with an order',
    'order',
    `mutation ($id: ID!, $team: ID!) { registerAsset(input: { model: "M1", owner: $team, order: $id }) { ${refusal} } }`,
  ],
  [
    'reserveAsset',
    'asset',
    `mutation ($id: ID!, $team: ID!) { reserveAsset(input: { asset: $id, for: $team, from: "2098-01-01T00:00:00Z", to: "2098-01-02T00:00:00Z" }) { ${refusal} } }`,
  ],
  ['cancelAssetReservation', 'reservation', `mutation ($id: ID!) { cancelAssetReservation(id: $id) { ${refusal} } }`],
  ['saveContract', 'contract', input('saveContract', '{ id: $id, expectedVersion: 1, note: "n" }')],
  ['saveWarranty', 'warranty', input('saveWarranty', '{ id: $id, expectedVersion: 1, note: "n" }')],
  ['saveLicence', 'licence', input('saveLicence', '{ id: $id, expectedVersion: 1, note: "n" }')],
  ['savePurchaseOrder', 'order', input('savePurchaseOrder', '{ id: $id, expectedVersion: 1, note: "n" }')],
  [
    'saveLicence with an order',
    'order',
    input('saveLicence', '{ name: "new", startsOn: "2026-01-01", software: ["test:shop-host"], order: $id }'),
  ],
  [
    'assignLicenceSeats',
    'licence',
    `mutation ($id: ID!, $team: ID!) { assignLicenceSeats(licence: $id, holders: [$team]) { ${refusal} } }`,
  ],
  [
    'assignLicenceSeats to',
    'team',
    `mutation ($id: ID!, $licence: ID!) { assignLicenceSeats(licence: $licence, holders: [$id]) { ${refusal} } }`,
  ],
  [
    'releaseLicenceSeats',
    'licence',
    `mutation ($id: ID!, $team: ID!) { releaseLicenceSeats(licence: $id, holders: [$team]) { ${refusal} } }`,
  ],
  [
    'startAssetAudit',
    'team',
    `mutation ($id: ID!) { startAssetAudit(input: { name: "x", filter: { owner: $id } }) { ${refusal} } }`,
  ],
  [
    'recordAssetAudit',
    'audit',
    `mutation ($id: ID!, $asset: ID!) { recordAssetAudit(audit: $id, results: [{ asset: $asset, exists: false }]) { ${refusal} } }`,
  ],
  [
    'moveAssetAudit',
    'audit',
    `mutation ($id: ID!) { moveAssetAudit(id: $id, event: CLOSE, incomplete: "x") { ${refusal} } }`,
  ],
  [
    'openTask about an item',
    'host',
    `mutation ($id: ID!) { openTask(input: { title: "t", about: $id }) { ${refusal} } }`,
  ],
  [
    'openTask about an asset',
    'asset',
    `mutation ($id: ID!) { openTask(input: { title: "t", about: $id }) { ${refusal} } }`,
  ],
  ['moveTask', 'task', `mutation ($id: ID!) { moveTask(id: $id, event: START) { ${refusal} } }`],
  [
    'transitionService',
    'portfolio',
    `mutation ($id: ID!) { transitionService(id: $id, event: DESIGN, expectedVersion: 1) { ${refusal} } }`,
  ],
  [
    'proposeService of an item',
    'service',
    `mutation ($id: ID!) { proposeService(input: { name: "x", item: $id }) { ${refusal} } }`,
  ],
  [
    'defineAgreement',
    'agreement',
    `mutation ($id: ID!, $service: ID!) { defineAgreement(input: { id: $id, name: "changed", kind: OLA, validFrom: "2026-01-01", services: [$service]
      availabilityTargets: [{ name: "up", percentage: 99 }] }) { ${refusal} } }`,
  ],
  [
    'defineAgreement about a service',
    'service',
    `mutation ($id: ID!) { defineAgreement(input: { name: "more", kind: OLA, validFrom: "2026-01-01", services: [$id]
      availabilityTargets: [{ name: "up", percentage: 99 }] }) { ${refusal} } }`,
  ],
  [
    'openMendTasks',
    'host',
    'mutation ($id: ID!) { openMendTasks(input: { check: NO_ENVIRONMENT, items: [$id] }) { opened { number } notOpened { item message } } }',
  ],
  [
    'settleAssetDifference',
    'host',
    `mutation ($id: ID!) { settleAssetDifference(input: { item: $id, field: SERIAL_NUMBER, take: ITEM }) { ${refusal} } }`,
  ],
  ['defineServiceMapping', 'service', input('defineServiceMapping', '{ service: $id }')],
  [
    'defineServiceMapping from',
    'host',
    `mutation ($id: ID!, $service: ID!) { defineServiceMapping(input: { service: $service, entryPoints: [$id] }) { ${refusal} } }`,
  ],
  [
    'includeMembers of',
    'service',
    `mutation ($id: ID!, $team: ID!) { includeMembers(input: { service: $id, items: [$team] }) { ${refusal} } }`,
  ],
  [
    'excludeMembers',
    'host',
    `mutation ($id: ID!, $service: ID!) { excludeMembers(input: { service: $service, items: [$id] }) { ${refusal} } }`,
  ],
  [
    'releaseMembers',
    'host',
    `mutation ($id: ID!, $service: ID!) { releaseMembers(input: { service: $service, items: [$id] }) { ${refusal} } }`,
  ],
  ['logIncident of a service', 'service', input('logIncident', '{ title: "x", service: $id }')],
  ['logIncident of an item', 'host', input('logIncident', '{ title: "x", items: [$id] }')],
  [
    'transitionIncident',
    'incident',
    `mutation ($id: ID!) { transitionIncident(id: $id, event: COMMENT, input: { comment: "c" }) { ${refusal} } }`,
  ],
  [
    'transitionIncident by number',
    'incidentNumber',
    `mutation ($id: ID!) { transitionIncident(id: $id, event: COMMENT, input: { comment: "c" }) { ${refusal} } }`,
  ],
  ['planServiceOffering', 'portfolio', input('planServiceOffering', '{ name: "x", service: $id }')],
  [
    'planServiceOffering to',
    'team',
    `mutation ($id: ID!, $portfolio: ID!) { planServiceOffering(input: { name: "y", service: $portfolio, offeredTo: [$id] }) { ${refusal} } }`,
  ],
  [
    'delegateApproval',
    'person',
    input('delegateApproval', `{ delegator: $id, delegate: "test:amy", to: "${inAMonth}" }`),
  ],
  ['endApprovalDelegation', 'delegation', `mutation ($id: ID!) { endApprovalDelegation(id: $id) { ${refusal} } }`],
  [
    'requestService for',
    'person',
    `mutation ($id: ID!, $catalogueItem: ID!) { requestService(input: { item: $catalogueItem, requester: $id }, submit: false) { ${refusal} } }`,
  ],
  ['removeServiceMapping', 'service', `mutation ($id: ID!) { removeServiceMapping(service: $id) { ${refusal} } }`],
];

const more = () => ({
  ...{ team: item('team-a'), service: item('shop'), asset: seen.asset, licence: seen.licence },
  ...{ portfolio: seen.portfolio, catalogueItem: seen.catalogueItem },
});
/** The answer to a document about an id, as text in which the id is left out. */
async function told(document: string, id: string): Promise<string> {
  const variables = Object.fromEntries(
    Object.entries({ id, ...more() }).filter(([name]) => document.includes(`$${name}:`)),
  );
  const declared = document.startsWith('{') ? declaredFor(document) : document;
  return JSON.stringify(await api.run(declared, variables, teamA())).replaceAll(id, 'ID');
}
const declaredFor = (document: string): string =>
  `query ($id: ${/(number|tag|numberPrefix|search): \$id/.test(document) ? 'String' : 'ID'}!) ${document}`;

type Told = Record<string, string>;
/** What each document says of one side, by the row's name. */
async function each(rows: readonly Row[], side: Side, ask: (document: string, id: string) => Promise<string>) {
  const answers: Told = {};
  // A few at a time: each statement is planned once.
  const left = rows.values();
  const some = Array.from({ length: 4 }, async () => {
    for (const [name, what, document] of left) answers[name] = await ask(document, side[what]);
  });
  await Promise.all(some);
  return answers;
}
const read = async (document: string, id: string, scope?: Scope): Promise<string> =>
  JSON.stringify(await api.run(declaredFor(document), { id }, scope)).replaceAll(id, 'ID');

describe('a record that hangs on what is hidden', () => {
  test('is to every read as if it were not there', async () => {
    const asked = (document: string, id: string) => read(document, id, teamA());
    expect(await each(reads, hidden, asked)).toEqual(await each(reads, absent, asked));
  });

  test('is to every write as if it were not there', async () => {
    const out = await each(writes, hidden, told);
    expect(out).toEqual(await each(writes, absent, told));
    const taken = Object.entries(out).filter(
      ([, answer]) => !/NOT_FOUND|names no|There is no|leaves no asset|OUT_OF_SCOPE/.test(answer),
    );
    expect(taken).toEqual([]);
  });
});

describe('a record that hangs on what is seen', () => {
  test('is there for every read', async () => {
    const rows = reads.filter(([name]) => !/customer|serviceMap|assignee/.test(name));
    const answers = await each(rows, seen, (document, id) => read(document, id, teamA()));
    const missing = Object.entries(answers).filter(([, answer]) => /"errors"|^\{"data":\{"\w+":null/.test(answer));
    expect(missing).toEqual([]);
    // Cursors know the scope, and no two documents to print are the same.
    const same = rows.filter(([, , document]) => !/endCursor|assetLabels/.test(document));
    expect(answers).toMatchObject(await each(same, seen, (document, id) => read(document, id)));
  });

  test('is what lists list, and no more is counted', async () => {
    const lists: [string, string[], number?][] = [
      ['assets { nodes { tag } totalCount }', ['OLD-a', 'TAG-a'], 2],
      ['assets(first: 1, after: null) { nodes { tag } totalCount }', ['OLD-a'], 2],
      ['inventoryRecords(type: CONTRACT) { nodes { name } }', ['C a']],
      ['inventoryRecords(type: WARRANTY) { nodes { name } }', ['W a']],
      ['inventoryRecords(type: LICENCE) { nodes { name } }', ['L a']],
      ['inventoryRecords(type: PURCHASE_ORDER) { nodes { name } }', ['PO a']],
      ['inventoryRecords(type: ASSET_MODEL) { nodes { name } }', ['M1']],
      ['agreements { nodes { name } }', ['SLA a', 'SLA both']],
      ['services { nodes { name } }', ['S a']],
      ['tasks { nodes { title } }', ['TA a', 'T a', 'TI a']],
      ['incidents { nodes { title } }', ['I a']],
      ['serviceOfferings { nodes { name } }', ['O b', 'O a']],
      ['records(filter: { types: ["AssetAudit"] }) { nodes { ... on AssetAudit { name } } }', ['A a']],
      ['records(filter: { types: ["Incident", "Task"] }) { nodes { number } }', ['TSK', 'TSK', 'TSK', 'INC']],
      ['calendars { nodes { name } }', ['c']],
    ];
    for (const [document, expected, total] of lists) {
      const data = await api.ask<Record<string, { nodes: Record<string, string>[]; totalCount?: number }>>(
        `{ ${document} }`,
        {},
        teamA(),
      );
      const [list] = Object.values(data);
      const values = list!.nodes.flatMap((node) => Object.values(node)).map((value) => value.replace(/-\d+$/, ''));
      expect([document, values, list!.totalCount]).toEqual([document, expected, total]);
    }
  });

  test('shows what it is tied to as far as that is seen', async () => {
    const answer = await api.ask(
      `query ($model: ID!, $shared: ID!, $licence: ID!) {
        assetModel(id: $model) { assets { nodes { tag } totalCount } stock { inStock reserved } }
        agreement(id: $shared) { services { name } availabilityTargets { standings { service { name } } } }
        licence(id: $licence) { assignments { holder { name } } reconciliation { assigned } }
        serviceMap(id: "test:shop") { members { item { name } } totalMembers restricted { class count } completeness { total visible restricted stale } }
        recordHealth(classes: [SERVER]) { items }
        recordHealthFindings(class: SERVER, check: NO_ENVIRONMENT) { nodes { item { name } } }
      }`,
      { model, shared, licence: seen.licence },
      teamA(),
    );
    expect(answer).toEqual({
      assetModel: {
        assets: { nodes: [{ tag: 'OLD-a' }, { tag: 'TAG-a' }], totalCount: 2 },
        stock: { inStock: 1, reserved: 0 },
      },
      agreement: {
        services: [{ name: 'shop' }],
        availabilityTargets: [{ standings: [{ service: { name: 'shop' } }] }],
      },
      licence: { assignments: [], reconciliation: { assigned: 0 } },
      serviceMap: {
        members: [{ item: { name: 'shop-host' } }],
        totalMembers: 1,
        restricted: [{ class: 'SERVER', count: 1 }],
        completeness: { total: 2, visible: 1, restricted: 1, stale: 0 },
      },
      recordHealth: [{ items: 1 }],
      recordHealthFindings: { nodes: [{ item: { name: 'shop-host' } }] },
    });
  });

  test('an item tells what stands in its way without naming what is hidden', async () => {
    const operational = (key: string) =>
      api.ask(
        `mutation ($id: ID!) { updateConfigurationItem(id: $id, expectedVersion: 1, set: { server: { lifecycleStage: OPERATIONAL } }) { __typename } }`,
        { id: item(key) },
      );
    await operational('bank-host');
    const { moveAsset } = await api.ask<{ moveAsset: { failures: { code: string; message: string }[] } }>(
      `mutation ($id: ID!) { moveAsset(id: $id, event: RETIRE) { ${refusal} } }`,
      { id: seen.asset },
      teamA(),
    );
    const messages = moveAsset.failures.map(({ message }) => message).join(' ');
    expect(messages).toContain('1 of class Server that you may not see');
    expect(messages).not.toContain('bank-host');
    const { asset } = await api.ask<{ asset: { allowedTransitions: unknown } }>(
      'query ($id: ID!) { asset(id: $id) { allowedTransitions { event blockedBy { message } } } }',
      { id: seen.asset },
      teamA(),
    );
    expect(JSON.stringify(asset)).toContain('that you may not see');
    expect(JSON.stringify(asset)).not.toContain('bank-host');
  });

  test('has a history that names nothing hidden', async () => {
    const owner = (id: string) =>
      api.ask(
        `mutation ($id: ID!, $owner: ID!) { moveAsset(id: $id, event: TRANSFER, input: { owner: $owner }) { ${refusal} } }`,
        { id: seen.asset, owner: id },
      );
    await owner(item('team-b'));
    await owner(item('team-a'));
    const { asset } = await api.ask<{
      asset: { events: { nodes: { changes: { name: string; from: unknown; to: unknown }[] }[] } };
    }>(
      'query ($id: ID!) { asset(id: $id) { events { nodes { event changes { name from to } } } ownership { item { name } } } }',
      { id: seen.asset },
      teamA(),
    );
    expect(JSON.stringify(asset)).not.toContain(item('team-b'));
    expect(asset.events.nodes.at(-1)!.changes).toContainEqual({ name: 'owner', from: null, to: item('team-a') });
    expect(asset).toMatchObject({
      ownership: [{ item: { name: 'team-a' } }, { item: null }, { item: { name: 'team-a' } }],
    });
  });

  test('may be written', async () => {
    const refused: Told = {};
    for (const [name, what, document] of writes) {
      const answer = await told(document, seen[what]);
      if (/NOT_FOUND|OUT_OF_SCOPE|names no |There is no|"errors"/.test(answer)) refused[name] = answer;
    }
    expect(refused).toEqual({});
  });
});

describe('someone who sees a part', () => {
  const refused = async (document: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const [answer] = Object.values(await api.ask<Record<string, { code?: string }>>(document, variables, teamA()));
    return answer?.code;
  };

  test.each([
    ['an asset of nobody', `{ registerAsset(input: { model: "M1" }) { ${refusal} } }`],
    ['a task about nothing', `{ openTask(input: { title: "t" }) { ${refusal} } }`],
    ['a service of nobody', `{ proposeService(input: { name: "x" }) { ${refusal} } }`],
    [
      'a contract that covers nothing',
      `{ saveContract(input: { name: "x", kind: LEASE, startsOn: "2026-01-01" }) { ${refusal} } }`,
    ],
    [
      'a licence of no software of theirs',
      `{ saveLicence(input: { name: "x", startsOn: "2026-01-01" }) { ${refusal} } }`,
    ],
  ])('makes nothing that they would not see: %s', async (_, mutation) => {
    expect(await refused(`mutation ${mutation}`)).toBe('OUT_OF_SCOPE');
  });

  test('changes nothing that all share, nor what names others', async () => {
    expect(
      await refused(
        `mutation ($id: ID!) { saveAssetModel(input: { id: $id, expectedVersion: 1, note: "n" }) { ${refusal} } }`,
        { id: model },
      ),
    ).toBe('OUT_OF_SCOPE');
    expect(
      await refused(
        `mutation ($id: ID!) { defineCalendar(input: { id: $id, name: "c", zone: "UTC", week: [{ weekdays: [MONDAY], start: "09:00", end: "10:00" }] }) { ${refusal} } }`,
        { id: calendar },
      ),
    ).toBe('OUT_OF_SCOPE');
    expect(
      await refused(
        `mutation ($id: ID!, $service: ID!) { defineAgreement(input: { id: $id, name: "SLA both", kind: OLA, validFrom: "2026-01-01", services: [$service]
          availabilityTargets: [{ name: "up", percentage: 99 }] }) { ${refusal} } }`,
        { id: shared, service: item('shop') },
      ),
    ).toBe('OUT_OF_SCOPE');
    // Everybody sees what can be asked for; of another's service they neither change it nor add to it.
    const { offering, catalogueItem } = hidden;
    for (const document of [
      `transitionServiceOffering(id: "${offering}", event: EDIT, input: { service: "${seen.portfolio}" }, expectedVersion: 1)`,
      `transitionCatalogueItem(id: "${catalogueItem}", event: EDIT, input: { name: "n" }, expectedVersion: 1)`,
      `draftCatalogueItem(input: { name: "theirs", offering: "${offering}" })`,
      'setIncidentPractice(input: { closeAfter: "PT8H" })',
      'setChangePractice(input: { leadTime: "PT8H" })',
    ])
      expect([document, await refused(`mutation { ${document} { ${refusal} } }`)]).toEqual([document, 'OUT_OF_SCOPE']);
  });

  test('imports assets of theirs, and the other rows are rejected in the same words, hidden or new', async () => {
    const content = [
      'tag,model,owner',
      `TAG-new,M1,${item('team-a')}`,
      `TAG-b,M1,${item('team-a')}`,
      'TAG-nobody,M1,',
    ].join('\n');
    const { importAssets } = await api.ask<{
      importAssets: { created: number; updated: number; rejected: { code: string; message: string }[] };
    }>(
      'mutation ($input: ImportAssetsInput!) { importAssets(input: $input) { created updated rejected { path code message } } }',
      { input: { source: 'theirs', format: 'CSV', content } },
      teamA(),
    );
    expect(importAssets).toMatchObject({ created: 1, updated: 0 });
    const [one, other] = importAssets.rejected;
    expect(importAssets.rejected.map(({ code }) => code)).toEqual(['OUT_OF_SCOPE', 'OUT_OF_SCOPE']);
    expect(one!.message).toBe(other!.message);
  });

  test('retires what a source no longer reports among what they see', async () => {
    const document = `mutation { retireUnseen(input: { source: "test", unseenFor: "PT0.001S", dryRun: true }) {
      ... on UnseenRetired { matched items } ${refusal} } }`;
    const { retireUnseen } = await api.ask<{ retireUnseen: { matched: number; items: string[] } }>(
      document,
      {},
      teamA(),
    );
    expect([...retireUnseen.items].sort()).toEqual(['shop', 'shop-host', 'team-a', 'ann', 'amy'].map(item).sort());
    expect(retireUnseen.matched).toBe(5);
  });
});

describe('the audit trail', () => {
  const asking = (role: Role, document: string) => api.as(someoneWith([role])).run(document, { id: item('shop-host') });
  const code = async (role: Role, document: string) => (await asking(role, document)).errors?.[0]?.extensions['code'];
  const trail: readonly Role[] = ['ADMINISTRATOR', 'AUDITOR', 'INTEGRATION'];
  const events: readonly Role[] = [
    ...trail,
    ...(['AGENT', 'INCIDENT_MANAGER', 'PROBLEM_MANAGER', 'CHANGE_MANAGER', 'ASSET_MANAGER', 'SERVICE_OWNER'] as const),
  ];
  test.each([
    ['{ changeSets { nodes { id } } }', trail],
    ['query ($id: ID!) { history(id: $id) { nodes { changeSet { at actor } } } }', events],
    ['query ($id: ID!) { history(id: $id) { nodes { changeSet { entries { totalCount } } } } }', trail],
    ['query ($id: ID!) { history(id: $id) { nodes { changeSet { records { totalCount } } } } }', trail],
  ])('is read by its roles alone: %s', async (document, allowed) => {
    for (const role of roles)
      expect(await code(role, document), role).toBe(allowed.includes(role) ? undefined : 'FORBIDDEN');
  });

  test('holds no ChangeSet for others by its id either', async () => {
    await api.services.feed.settled();
    const { changeSets } = await api.ask<{ changeSets: { nodes: { id: string }[] } }>(
      '{ changeSets(first: 1) { nodes { id } } }',
    );
    const { id } = changeSets.nodes[0]!;
    for (const role of roles) {
      const answer = await api.as(someoneWith([role])).run('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(answer.data, role).toEqual({ node: trail.includes(role) ? { id } : null });
    }
  });
});
