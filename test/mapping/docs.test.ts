import { getOperationAST, OperationTypeNode, parse, subscribe, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../../src/context.js';
import { loadDemoEstate } from '../../src/demo/load.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { documentsOf } from '../support/docs.js';
import { tester } from '../support/principals.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  await loadDemoEstate(api.services, () => undefined);
}, 120_000);
afterAll(() => api.services.close());

describe('docs/service-mapping.md', () => {
  test.each(documentsOf('service-mapping.md'))(
    'its document %s answers without an error or a refusal',
    async (_, document) => {
      const parsed = parse(document);
      if (getOperationAST(parsed)!.operation === OperationTypeNode.SUBSCRIPTION) {
        const schema = executableSchema(loadSchema());
        const contextValue = createContext(api.services, tester);
        const stream = (await subscribe({ schema, document: parsed, contextValue })) as AsyncGenerator<ExecutionResult>;
        const { value } = (await stream.next()) as { value: ExecutionResult };
        expect(value.errors).toBeUndefined();
        await stream.return(undefined);
        return;
      }
      const answer = await api.ask(document);
      for (const part of Object.values(answer)) expect(part).not.toHaveProperty('message');
    },
  );

  test('the services of the demo estate have members, and those of the storage array are what it carries', async () => {
    const { configurationItemByKey } = await api.ask<{
      configurationItemByKey: { services: { service: { name: string } }[] };
    }>('{ configurationItemByKey(source: "demo", key: "san-a") { services { service { name } } } }');
    expect(configurationItemByKey.services.map(({ service }) => service.name)).toContain('Online shop');
    const answer = await api.ask<Record<string, { memberCount: number }>>(
      `{ ${['shop', 'pay', 'warehouse', 'collect', 'support', 'reporting', 'website']
        .map((key) => `${key}: serviceMapping(service: "demo:svc-${key}") { memberCount }`)
        .join(' ')} }`,
    );
    for (const { memberCount } of Object.values(answer)) expect(memberCount).toBeGreaterThan(0);
  });
});
