import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoEstate } from '../../src/demo/load.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { answered, documentsOf } from '../support/docs.js';

const documents = documentsOf('requests.md');

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  await loadDemoEstate(api.services, () => undefined);
}, 240_000);
afterAll(() => api.services.close());

test('the demo estate has offerings, a catalogue, a request that waits for a vote and one that is carried out', async () => {
  const { serviceOfferings, catalogueItems, serviceRequests } = await api.ask<Record<string, unknown>>(`{
    serviceOfferings { nodes { number state service { name } catalogueItems { name } } }
    catalogueItems { nodes { number state } }
    serviceRequests { nodes { number state title requester { name } fulfilment { task { state } } } }
  }`);
  expect(serviceOfferings).toEqual({
    nodes: [
      {
        ...{ number: 'OFR-1002', state: 'OFFERED', service: { name: 'Sales reporting' } },
        catalogueItems: [{ name: 'Access to the sales reports' }],
      },
      {
        ...{ number: 'OFR-1001', state: 'OFFERED', service: { name: 'Customer support' } },
        catalogueItems: [{ name: 'Laptop' }],
      },
    ],
  });
  expect(catalogueItems).toEqual({
    nodes: [
      { number: 'CAT-1002', state: 'PUBLISHED' },
      { number: 'CAT-1001', state: 'PUBLISHED' },
    ],
  });
  expect(serviceRequests).toMatchObject({
    nodes: [
      {
        number: 'REQ-1002',
        state: 'FULFILMENT',
        requester: { name: 'Ana Petrova' },
        fulfilment: [{ task: { state: 'OPEN' } }],
      },
      { number: 'REQ-1001', state: 'APPROVAL', requester: { name: 'Tomas Reyes' } },
    ],
  });
});

describe('docs/requests.md', () => {
  const answers = new Map<string, Record<string, never>>();

  test.each(documents.filter(([, document]) => !document.startsWith('subscription')))(
    'its document %s answers without an error or a refusal, in order',
    async (name, document) => {
      answers.set(name, await answered<Record<string, never>>(api, document));
    },
  );

  test('walks a request from the form to its end', () => {
    expect(answers.get('MayAskFor')).toMatchObject({
      catalogueItems: { nodes: [{ number: 'CAT-1003' }, { number: 'CAT-1002' }, { number: 'CAT-1001' }] },
    });
    expect(answers.get('Vote')).toMatchObject({
      transitionServiceRequest: {
        request: { state: 'FULFILMENT', fulfilment: [{ waiting: false }, { waiting: false }, { waiting: true }] },
      },
    });
    expect(answers.get('FollowUp')).toMatchObject({
      moveTask: { task: { about: { state: 'FULFILLED', timers: [{ effect: 'CLOSE' }] } } },
    });
    const { record } = answers.get('Told') as unknown as { record: { events: { nodes: { event: string }[] } } };
    expect(record.events.nodes.map(({ event }) => event)).toEqual([
      ...['SUBMIT', 'SEEK_APPROVAL', 'VOTE', 'VOTE', 'APPROVE', 'ADVANCE', 'ADVANCE', 'ADVANCE', 'FULFIL', 'CLOSE'],
    ]);
  });

  test('its subscription is one that the schema takes', () => {
    const [, subscription] = documents.find(([, document]) => document.startsWith('subscription'))!;
    expect(validate(executableSchema(loadSchema()), parse(subscription))).toEqual([]);
  });
});

describe('docs/changes.md', () => {
  const answers = new Map<string, Record<string, never>>();
  const pages = documentsOf('changes.md');

  test('the demo estate has a change that waits for the CAB, one that its template approved, and one that was asked for', async () => {
    expect(await api.ask('{ changes { nodes { number state type riskBand: risk { band } } } }')).toEqual({
      changes: {
        nodes: [
          { number: 'CHG-1003', state: 'REQUESTED', type: null, riskBand: expect.anything() },
          { number: 'CHG-1002', state: 'SCHEDULED', type: 'STANDARD', riskBand: { band: 'LOW' } },
          { number: 'CHG-1001', state: 'CAB_REVIEW', type: 'NORMAL', riskBand: expect.anything() },
        ],
      },
    });
  });

  test.each(pages.filter(([, document]) => !document.startsWith('subscription')))(
    'its document %s answers without an error or a refusal, in order',
    async (name, document) => {
      answers.set(name, await answered<Record<string, never>>(api, document));
    },
  );

  test('walks a change from what is asked for to what was learnt', () => {
    expect(answers.get('Vote')).toMatchObject({ transitionChange: { change: { state: 'APPROVED', version: 7 } } });
    expect(answers.get('Schedule')).toMatchObject({
      transitionChange: { change: { maintenances: [{ state: 'SCHEDULED', covers: [{ descendants: false }] }] } },
    });
    expect(answers.get('Start')).toMatchObject({
      transitionChange: { change: { state: 'IMPLEMENTING', steps: [{ waiting: false }, { waiting: true }] } },
    });
    expect(answers.get('Close')).toMatchObject({
      transitionChange: {
        change: { state: 'CLOSED', review: { windowKept: false, backoutUsed: false, incidents: [] } },
      },
    });
    expect(answers.get('RiskAndOutcome')).toMatchObject({
      changeRiskOutcomes: [{ changes: 1, successfulWithIssues: 1, failed: 0, insufficient: true }],
    });
    expect(answers.get('Find')).toMatchObject({ changes: { nodes: [{ number: 'CHG-1001' }] } });
  });

  test('its subscription is one that the schema takes', () => {
    const [, subscription] = pages.find(([, document]) => document.startsWith('subscription'))!;
    expect(validate(executableSchema(loadSchema()), parse(subscription))).toEqual([]);
  });
});
