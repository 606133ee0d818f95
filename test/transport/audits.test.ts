import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server.js';
import { testServices, type TestServices } from '../support/services.js';
import { serve } from './support.js';

let services: TestServices;
let server: RunningServer;
beforeAll(async () => {
  services = await testServices();
  server = await serve(services);
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

const url = () => `${server.url}/graphql`;

describe('the audits of GraphQL over HTTP', () => {
  // They ask by GET too, which takes a header that pages of other origins cannot send.
  const audits = serverAudits({
    url,
    fetchFn: (address: string, init: RequestInit = {}) =>
      fetch(address, { ...init, headers: { ...(init.headers as object), 'apollo-require-preflight': 'true' } }),
  });

  test('are 61', () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});
