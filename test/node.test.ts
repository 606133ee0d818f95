import { GraphQLObjectType, isInterfaceType, isNonNullType, type GraphQLInterfaceType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSchema } from '../src/model/schema.js';
import { executableSchema } from '../src/schema.js';
import { testApi, type TestApi } from './support/api.js';
import { seedItems } from './support/seed.js';

const schema = executableSchema(loadSchema());
const node = schema.getType('Node') as GraphQLInterfaceType;

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());

/** A record of every type that is no class of items, made as a client makes it; gives its id. */
const makers: Record<string, (itemId: string) => Promise<string>> = {
  Agreement: async () => {
    const { made } = await api.ask<{ made: { agreement: { id: string } } }>(
      `mutation {
        made: defineAgreement(input: {
          name: "a", kind: OLA, validFrom: "2026-01-01", services: ["a-BusinessService"]
          availabilityTargets: [{ name: "up", percentage: 99.9 }]
        }) { ... on AgreementWritten { agreement { id } } }
      }`,
    );
    return made.agreement.id;
  },
  Alert: async (itemId) => {
    const { made } = await api.ask<{ made: { results: { alert: { id: string } }[] } }>(
      `mutation ($alerts: [AlertInput!]!) {
        made: ingestAlerts(source: "test", alerts: $alerts) { results { alert { id } } }
      }`,
      { alerts: [{ fingerprint: 'f1', status: 'FIRING', severity: 'MAJOR', item: itemId }] },
    );
    return made.results[0]!.alert.id;
  },
  Asset: async () => (await madeAsset()).id,
  AssetAudit: async () => {
    await madeAsset();
    const { made } = await api.ask<{ made: { audit: { id: string } } }>(
      'mutation { made: startAssetAudit(input: { name: "a" }) { ... on AssetAuditWritten { audit { id } } } }',
    );
    return made.audit.id;
  },
  AssetModel: () => madeModel(),
  AssetReservation: async () => {
    const { id } = await madeAsset();
    const { made } = await api.ask<{ made: { reservation: { id: string } } }>(
      `mutation ($id: ID!) {
        made: reserveAsset(input: {
          asset: $id, for: "a-Person", from: "2099-01-01T00:00:00Z", to: "2099-01-02T00:00:00Z"
        }) { ... on AssetReservationWritten { reservation { id } } }
      }`,
      { id },
    );
    return made.reservation.id;
  },
  Contract: () => savedRecord('saveContract', '{ name: "c", kind: LEASE, startsOn: "2026-01-01" }'),
  Incident: async () => {
    const { made } = await api.ask<{ made: { incident: { id: string } } }>(
      'mutation { made: logIncident(input: { title: "i" }) { ... on IncidentWritten { incident { id } } } }',
    );
    return made.incident.id;
  },
  Problem: async () => {
    const { made } = await api.ask<{ made: { problem: { id: string } } }>(
      'mutation { made: raiseProblem(input: { title: "p" }) { ... on ProblemWritten { problem { id } } } }',
    );
    return made.problem.id;
  },
  Change: async () => {
    const { made } = await api.ask<{ made: { change: { id: string } } }>(
      'mutation { made: requestChange(input: { title: "c", reason: "r" }) { ... on ChangeWritten { change { id } } } }',
    );
    return made.change.id;
  },
  ChangeTemplate: async () => {
    const { made } = await api.ask<{ made: { template: { id: string } } }>(
      `mutation {
        made: proposeChangeTemplate(input: {
          name: "t", implementationPlan: "i", backoutPlan: "b", testPlan: "t", itemClasses: [SERVER], maxBlastRadius: 1
        }) { ... on ChangeTemplateWritten { template { id } } }
      }`,
    );
    return made.template.id;
  },
  Licence: () => savedRecord('saveLicence', '{ name: "l", startsOn: "2026-01-01" }'),
  PurchaseOrder: () =>
    savedRecord(
      'savePurchaseOrder',
      `{ name: "PO", orderedOn: "2026-01-01", currency: "EUR", lines: [{ description: "d", quantity: 1, unitPrice: 1 }] }`,
    ),
  ScrapCertificate: async () => {
    const { made } = await api.ask<{ made: { asset: { id: string } } }>(
      `mutation ($model: ID!) { made: registerAsset(input: { model: $model, state: RETIRED }) { ... on AssetWritten { asset { id } } } }`,
      { model: await madeModel() },
    );
    const move = (event: string, input: unknown) =>
      api.ask<{ made: { asset: { scrapCertificate: { id: string } } } }>(
        `mutation ($id: ID!, $event: AssetEvent!, $input: AssetEventInput) {
          made: moveAsset(id: $id, event: $event, input: $input) { ... on AssetWritten { asset { scrapCertificate { id } } } } }`,
        { id: made.asset.id, event, input },
      );
    await move('APPROVE_DISPOSAL', {});
    return (await move('DISPOSE', { disposalMethod: 'SOLD' })).made.asset.scrapCertificate.id;
  },
  Task: async () => {
    const { made } = await api.ask<{ made: { task: { id: string } } }>(
      'mutation { made: openTask(input: { title: "t" }) { ... on TaskWritten { task { id } } } }',
    );
    return made.task.id;
  },
  Warranty: () => savedRecord('saveWarranty', '{ name: "w", startsOn: "2026-01-01", endsOn: "2027-01-01" }'),
  Calendar: async () => {
    const { made } = await api.ask<{ made: { calendar: { id: string } } }>(
      `mutation {
        made: defineCalendar(input: {
          name: "c", zone: "UTC", week: [{ weekdays: [MONDAY], start: "09:00", end: "17:00" }]
        }) { ... on CalendarWritten { calendar { id } } }
      }`,
    );
    return made.calendar.id;
  },
  ChangeWindow: async () => {
    const { made } = await api.ask<{ made: { window: { id: string } } }>(
      `mutation {
        made: defineChangeWindow(input: {
          name: "f", kind: FREEZE, owner: "a-Person", scope: { everything: true }
          time: { fixed: { from: "2099-01-01T00:00:00Z", to: "2099-01-02T00:00:00Z" } }
        }) { ... on ChangeWindowWritten { window { id } } }
      }`,
    );
    return made.window.id;
  },
  ChangeSet: async (itemId) => {
    const { made } = await api.ask<{ made: { changeSet: string } }>(
      'mutation ($id: ID!) { made: reportStatus(input: [{ id: $id, severity: CRITICAL }]) { changeSet } }',
      { id: itemId },
    );
    await api.services.feed.settled();
    return made.changeSet;
  },
  Check: async (itemId) => {
    const { made } = await api.ask<{ made: { check: { id: string } } }>(
      `mutation ($id: ID!) {
        made: upsertCheck(input: { itemId: $id, name: "c", config: { passive: {} } }) {
          ... on CheckWritten { check { id } }
        }
      }`,
      { id: itemId },
    );
    return made.check.id;
  },
  DuplicateFinding: async (itemId) => {
    await api.services.graph.runText(
      `MATCH (item:ConfigurationItem {id: $itemId})
       CREATE (:DuplicateFinding {id: 'finding', state: 'OPEN', keys: ['k'], source: 's', detectedAt: datetime(),
         lastSeenAt: datetime()})-[:CONCERNS]->(item)`,
      { itemId },
    );
    return 'finding';
  },
  Maintenance: async (itemId) => {
    const { made } = await api.ask<{ made: { maintenance: { id: string } } }>(
      `mutation ($id: ID!) {
        made: scheduleMaintenance(input: {
          name: "m", items: [{ item: $id }], window: { fixed: { from: "2099-01-01T00:00:00Z", to: "2099-01-02T00:00:00Z" } }
        }) { ... on MaintenanceWritten { maintenance { id } } }
      }`,
      { id: itemId },
    );
    return made.maintenance.id;
  },
  Service: async () => {
    const { made } = await api.ask<{ made: { service: { id: string } } }>(
      `mutation { made: proposeService(input: { name: "s" }) { ... on ServiceWritten { service { id } } } }`,
    );
    return made.service.id;
  },
  ServiceOffering: () => madeOffering(),
  CatalogueItem: async () => madeCatalogueItem(await madeOffering()),
  ServiceRequest: async () => {
    const { made } = await api.ask<{ made: { request: { id: string } } }>(
      `mutation ($item: ID!) {
        made: requestService(input: { item: $item, requester: "a-Person" }, submit: false) {
          ... on ServiceRequestWritten { request { id } }
        }
      }`,
      { item: await madeCatalogueItem(await madeOffering()) },
    );
    return made.request.id;
  },
  ServiceMapping: async () => {
    const { made } = await api.ask<{ made: { mapping: { id: string } } }>(
      `mutation {
        made: defineServiceMapping(input: { service: "a-BusinessService", entryPoints: ["a-Server"] }) {
          ... on ServiceMappingWritten { mapping { id } }
        }
      }`,
    );
    return made.mapping.id;
  },
  Silence: async () => {
    const { made } = await api.ask<{ made: { silence: { id: string } } }>(
      `mutation {
        made: createSilence(input: { matchers: [{ label: "a", value: "b" }], from: "2099-01-01T00:00:00Z", to: "2099-01-02T00:00:00Z", comment: "c" }) {
          ... on SilenceWritten { silence { id } }
        }
      }`,
    );
    return made.silence.id;
  },
};

async function savedRecord(mutation: string, input: string): Promise<string> {
  const { made } = await api.ask<{ made: { record: { id: string } } }>(
    `mutation { made: ${mutation}(input: ${input}) { ... on InventoryWritten { record { id } } } }`,
  );
  return made.record.id;
}
let offerings = 0;
async function madeOffering(): Promise<string> {
  const service = await makers['Service']!('');
  const { made } = await api.ask<{ made: { offering: { id: string } } }>(
    `mutation ($input: ServiceOfferingInput!) {
      made: planServiceOffering(input: $input) { ... on ServiceOfferingWritten { offering { id } } }
    }`,
    { input: { name: `o${++offerings}`, service } },
  );
  return made.offering.id;
}
async function madeCatalogueItem(offering: string): Promise<string> {
  const { made } = await api.ask<{ made: { item: { id: string } } }>(
    `mutation ($input: CatalogueItemInput!) {
      made: draftCatalogueItem(input: $input) { ... on CatalogueItemWritten { item { id } } }
    }`,
    { input: { name: `c${++offerings}`, offering } },
  );
  return made.item.id;
}
let models = 0;
const madeModel = () => savedRecord('saveAssetModel', `{ name: "m${++models}", assetClass: "laptop" }`);
async function madeAsset(): Promise<{ id: string }> {
  const { made } = await api.ask<{ made: { asset: { id: string } } }>(
    'mutation ($model: ID!) { made: registerAsset(input: { model: $model }) { ... on AssetWritten { asset { id } } } }',
    { model: await madeModel() },
  );
  return made.asset;
}

test('a record of every type that is a Node is found by its id, and by its number', async () => {
  const { classes } = api.services.model;
  const items = [...classes.keys()].map((name) => ({ id: `a-${name}`, class: name }));
  await seedItems(api.services.graph, api.services.model, items);
  for (const type of schema.getPossibleTypes(node)) {
    const { name } = type;
    const id = classes.has(name) ? `a-${name}` : await makers[name]?.('a-Server');
    expect(id, `This test makes no ${name}.`).toBeDefined();
    const found = await api.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
    expect(found).toEqual({ node: { __typename: name, id } });
    if (!type.getInterfaces().some((parent) => parent.name === 'LifecycleRecord')) continue;
    // What has a number is found by that as well, whatever its letters' case, and by no other type's query.
    const query = (wanted: GraphQLObjectType) =>
      Object.values(schema.getQueryType()!.getFields()).find(
        ({ type: answered, args }) => answered === wanted && args.length === 1 && args[0]!.name === 'id',
      );
    const ask = (by: string, reference: string) =>
      api.ask<{ record: { id: string; number: string } | null }>(
        `query ($id: ID!) { record: ${by}(id: $id) { id number } }`,
        { id: reference },
      );
    const field = query(type);
    expect(field, `No query finds a ${name}.`).toBeDefined();
    const { record } = await ask(field!.name, id!);
    expect(record).toMatchObject({ id });
    expect(field!.description).toContain(`such as ${record!.number.split('-')[0]}-1042`);
    expect(await ask(field!.name, ` ${record!.number.toLowerCase()} `)).toEqual({ record });
    expect(await ask(name === 'Incident' ? 'problem' : 'incident', record!.number)).toEqual({ record: null });
  }
});

test('what a query finds by its id alone is a Node', () => {
  const found = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ args, type }) => args.length === 1 && args[0]!.name === 'id' && !isNonNullType(type),
  );
  expect(found.length).toBeGreaterThan(3);
  for (const { type, name } of found) {
    const isNode =
      type === node ||
      ((type instanceof GraphQLObjectType || isInterfaceType(type)) && type.getInterfaces().includes(node));
    expect(isNode, name).toBe(true);
  }
});
