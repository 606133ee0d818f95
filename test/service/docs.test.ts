import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoEstate } from '../../src/demo/load.js';
import { testApi, type TestApi } from '../support/api.js';
import { answered, documentsOf } from '../support/docs.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  await loadDemoEstate(api.services, () => undefined);
}, 240_000);
afterAll(() => api.services.close());

test('the demo estate has a portfolio: seven live services and an idea', async () => {
  const { services } = await api.ask<{ services: { nodes: { state: string; name: string }[] } }>(
    '{ services { nodes { state name } } }',
  );
  expect(services.nodes.filter(({ state }) => state === 'LIVE')).toHaveLength(7);
  expect(services.nodes.filter(({ state }) => state === 'PIPELINE')).toEqual([
    { state: 'PIPELINE', name: 'Gift cards' },
  ]);
});

describe('docs/services.md', () => {
  const answers = new Map<string, Record<string, unknown>>();

  test.each(documentsOf('services.md'))(
    'its document %s answers without an error or a refusal, in order',
    async (name, document) => {
      answers.set(name, await answered(api, document));
    },
  );

  test('tells what is missing, and walks a service through its whole life', () => {
    const { record } = answers.get('WhatIsMissing') as {
      record: {
        allowedTransitions: {
          event: string;
          requiredFields: { field: string; given: boolean }[];
          blockedBy: { code: string }[];
        }[];
      };
    };
    const goLive = record.allowedTransitions.find(({ event }) => event === 'GO_LIVE')!;
    expect(goLive.requiredFields.filter(({ given }) => !given).map(({ field }) => field)).toEqual([
      ...['owner', 'tier', 'supportTeam', 'calendar', 'availabilityTarget', 'resolutionTarget'],
    ]);
    expect(goLive.blockedBy).toMatchObject([{ code: 'NO_SUPPORTING_ITEM' }, { code: 'NO_AGREEMENT' }]);
    const { record: history } = answers.get('History') as {
      record: { events: { nodes: { event: string; to: string }[] } };
    };
    expect(history.events.nodes.map(({ event, to }) => `${event} ${to}`)).toEqual([
      ...['PROPOSE PIPELINE', 'DESIGN DESIGN', 'GO_LIVE LIVE', 'SUBSCRIBE LIVE', 'RETIRE RETIRING'],
      ...['UNSUBSCRIBE RETIRING', 'FINISH_RETIREMENT RETIRED'],
    ]);
  });
});

describe('docs/problems.md', () => {
  test.each(documentsOf('problems.md'))('its document %s answers without a refusal, in order', async (_, document) => {
    await answered(api, document);
  });
});

describe('docs/root-cause.md', () => {
  test.each(documentsOf('root-cause.md').filter(([, document]) => document.startsWith('query')))(
    'its document %s answers',
    async (_, document) => {
      await answered(api, document);
    },
  );
});

describe('docs/incidents.md', () => {
  const answers = new Map<string, Record<string, unknown>>();

  test.each(documentsOf('incidents.md'))(
    'its document %s answers without an error or a refusal, in order',
    async (name, document) => {
      answers.set(name, await answered(api, document));
    },
  );

  test('payments are of tier 1, so what takes them down is P1, measured by the agreement that was made about them', () => {
    const { logIncident } = answers.get('Log') as { logIncident: { incident: { clocks: unknown[] } } };
    expect(logIncident.incident).toMatchObject({ state: 'IN_PROGRESS', impact: 'HIGH', priority: 'P1' });
    expect(logIncident.incident.clocks).toMatchObject([
      { kind: 'RESPONSE', level: { name: 'First response' } },
      { kind: 'RESOLUTION', level: { name: 'Restoration' } },
    ]);
    expect(answers.get('HowBad')).toMatchObject({ suggestIncidentImpact: { impact: 'HIGH' } });
  });

  test('the demo estate opens with three incidents', async () => {
    const { incidents } = await api.ask<{ incidents: { nodes: { state: string; createdBy: string }[] } }>(
      '{ incidents { nodes { state createdBy } } }',
    );
    // What other pages imported is older.
    const own = incidents.nodes.filter(({ createdBy }) => createdBy === 'system');
    expect(own.slice(-3).map(({ state }) => state)).toEqual(['CATEGORISED', 'IN_PROGRESS', 'ON_HOLD']);
  });
});

describe('docs/incident-import.md', () => {
  test.each(documentsOf('incident-import.md'))('its document %s takes in what it shows', async (_, document) => {
    const { importIncidents } = await answered<{ importIncidents: { created: number; rejected: unknown[] } }>(
      api,
      document,
    );
    expect(importIncidents).toMatchObject({ created: 1, rejected: [] });
  });
});
