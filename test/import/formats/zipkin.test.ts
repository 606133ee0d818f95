import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readZipkin } from '../../../src/import/formats/zipkin.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { assertRowsFitModel } from '../../support/rows.js';

const { model } = loadSchema();

function read(content: unknown): ParsedDocument {
  const document = readZipkin(typeof content === 'string' ? content : JSON.stringify(content), { source: 'test' });
  assertRowsFitModel(document, model);
  return document;
}

const names = (document: ParsedDocument, className = 'ApplicationService'): unknown[] =>
  document.items.filter((row) => row.class === className).map(({ fields }) => fields['name']);
const edges = ({ relationships }: ParsedDocument): string[] =>
  relationships.map(({ from, to }) => `${from.key?.replace('services/', '')} -> ${to.key?.replace('services/', '')}`);

interface GivenSpan {
  traceId: string;
  id: string;
  parentId?: string;
  kind?: string;
  shared?: boolean;
  localEndpoint?: { serviceName?: string };
  remoteEndpoint?: { serviceName?: string };
}

const traces = new URL('../../../../shared/data/zipkin/', import.meta.url);

describe.skipIf(!existsSync(traces))('traces of real companies (skipped where ../shared/data is absent)', () => {
  const load = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, traces), 'utf8')) as GivenSpan[];

  /**
   * The count in the folder's SOURCE.md: a parent and a child of different services, looking at children that are not shared
   * only. It misses every call whose server reports nothing but its half of the shared span, and where a parent is shared it
   * takes both halves for the caller, so that one of its two edges was never called.
   */
  const naive = (spans: readonly GivenSpan[]): string[] => {
    const found = spans.flatMap((child) =>
      child.shared
        ? []
        : spans
            .filter((span) => span.id === child.parentId)
            .map((parent) => [parent.localEndpoint?.serviceName ?? '', child.localEndpoint?.serviceName ?? ''])
            .filter(([caller, called]) => caller !== called)
            .map(([caller, called]) => `${caller} -> ${called}`),
    );
    return [...new Set(found)].sort();
  };

  test('Ascend: 8 spans, 3 services, 2 calls', () => {
    const spans = load('ascend');
    const document = read(spans);
    expect(spans).toHaveLength(8);
    expect(names(document)).toEqual(['auth-service', 'content-service', 'mobile-gateway']);
    expect(edges(document)).toEqual(['mobile-gateway -> auth-service', 'mobile-gateway -> content-service']);
    expect(naive(spans)).toEqual(edges(document));
  });

  test('SmartThings: 175 spans, 8 services, 9 calls, of which 6 do not need the shared spans to be seen', () => {
    const spans = load('smartthings-oauth-authorization');
    const document = read(spans);
    expect(spans).toHaveLength(175);
    expect(names(document)).toHaveLength(8);
    expect(edges(document)).toEqual([
      'bouncer -> pusher',
      'datamgmt -> account',
      'datamgmt -> auth',
      'datamgmt -> bouncer',
      'datamgmt -> stlogin',
      'pusher -> dove',
      'pusher -> paperboy',
      'stlogin -> auth',
      'stlogin -> datamgmt',
    ]);
    expect(naive(spans)).toHaveLength(6);
    expect(edges(document)).toEqual(expect.arrayContaining(naive(spans)));
    // The other three have a client's and a server's half under one id: nothing is surer to be a call.
    const pairs = spans.flatMap((client) =>
      spans
        .filter((server) => client.kind === 'CLIENT' && server.kind === 'SERVER' && server.id === client.id)
        .map((server) => `${client.localEndpoint?.serviceName} -> ${server.localEndpoint?.serviceName}`),
    );
    const missed = edges(document).filter((edge) => !naive(spans).includes(edge));
    expect(missed).toHaveLength(3);
    expect(pairs).toEqual(expect.arrayContaining(missed));
  });

  test('Yelp: 16 spans, 6 services that report and 3 that do not, 6 calls among the former', () => {
    const spans = load('yelp');
    const document = read(spans);
    expect(spans).toHaveLength(16);
    const reporting = new Set(spans.map(({ localEndpoint }) => localEndpoint?.serviceName));
    expect(reporting.size).toBe(6);
    expect(names(document).filter((name) => !reporting.has(name as string))).toEqual(['blt', 'memcache', 'mysql']);
    expect(edges(document).filter((edge) => reporting.has(edge.split(' -> ')[1]))).toEqual([
      'mobile_api -> spectre',
      'routing -> unknown',
      'routing -> yelp-main',
      'unknown -> yelp_main/api_proxy',
      'yelp-main -> mobile_api',
      'yelp_main/api_proxy -> yelp-main',
    ]);
    expect(naive(spans)).toHaveLength(5);
    expect(naive(spans).filter((edge) => !edges(document).includes(edge))).toEqual(['unknown -> yelp-main']);
  });

  test('messages: sender and receiver both depend on the broker', () => {
    const document = read(load('messaging2'));
    expect(names(document, 'MessageQueue')).toEqual(['rabbitmq']);
    expect(edges(document)).toEqual([
      'mobile-gateway -> auth-service',
      'notification-service -> brokers/rabbitmq',
      'transfer-service -> brokers/rabbitmq',
    ]);
  });
});

describe('spans', () => {
  let counter = 0;
  const span = (
    service: string | undefined,
    kind: string | undefined,
    more: Partial<GivenSpan> & { remote?: string } = {},
  ) => {
    counter += 1;
    const { remote, ...rest } = more;
    return {
      traceId: 'a1',
      id: `f${counter}`,
      kind,
      localEndpoint: { serviceName: service },
      ...(remote === undefined ? {} : { remoteEndpoint: { serviceName: remote } }),
      ...rest,
    };
  };

  test('of a client and a server under one id, or under parent and child, are one call', () => {
    const shared = [span('web', 'CLIENT', { id: '1' }), span('cart', 'SERVER', { id: '1', shared: true })];
    expect(edges(read(shared))).toEqual(['web -> cart']);
    const apart = [span('web', 'CLIENT', { id: '1', remote: 'other' }), span('cart', 'SERVER', { parentId: '1' })];
    expect(edges(read(apart))).toEqual(['web -> cart']);
    expect(names(read(apart))).toEqual(['cart', 'web']);
  });

  test('in any order, and in one trace or several, give the same', () => {
    const given = [
      span('web', 'CLIENT', { id: '1' }),
      span('cart', 'SERVER', { id: '1', shared: true }),
      span('cart', 'CLIENT', { parentId: '1', remote: 'redis' }),
    ];
    const document = read(given);
    expect(edges(document)).toEqual(['cart -> redis', 'web -> cart']);
    const turned = read([[...given].reverse()]);
    expect(turned.items.map(({ key }) => key)).toEqual(document.items.map(({ key }) => key));
    expect(edges(turned)).toEqual(edges(document));
  });

  test('between a call and its cause that are local are passed over', () => {
    const given = [
      span('web', 'SERVER', { id: '1' }),
      span('web', undefined, { id: '2', parentId: '1' }),
      span('web', undefined, { id: '3', parentId: '2' }),
      span('cart', 'SERVER', { parentId: '3' }),
    ];
    expect(edges(read(given))).toEqual(['web -> cart']);
  });

  test('without an instrumented server give the name the client has for it; a root server gives its client', () => {
    expect(edges(read([span('web', 'CLIENT', { remote: 'MySQL' })]))).toEqual(['web -> mysql']);
    expect(edges(read([span('web', undefined, { remote: 'mysql' })]))).toEqual(['web -> mysql']);
    expect(edges(read([span('web', 'SERVER', { remote: 'mobile' })]))).toEqual(['mobile -> web']);
  });

  test('of one service calling itself give no edge, nor do parents in a circle', () => {
    expect(edges(read([span('web', 'CLIENT', { remote: 'web' })]))).toEqual([]);
    const circle = [span('a', undefined, { id: '1', parentId: '2' }), span('b', 'SERVER', { id: '2', parentId: '1' })];
    expect(edges(read(circle))).toEqual([]);
  });

  test('of messages without a broker, or without a service, are counted in a warning', () => {
    const document = read([span('a', 'PRODUCER'), span('b', 'CONSUMER'), span(undefined, 'SERVER')]);
    expect(edges(document)).toEqual([]);
    expect(document.warnings).toMatchObject([
      { code: 'UNNAMED_SERVICE', message: expect.stringContaining('1 spans') as string },
      { code: 'UNNAMED_BROKER', message: expect.stringContaining('2 ') as string },
    ]);
  });

  test('of a message do not make its sender call who receives it', () => {
    const given = [
      span('shop', 'PRODUCER', { id: '1', remote: 'kafka' }),
      span('mail', 'CONSUMER', { id: '2', parentId: '1', remote: 'kafka' }),
      span('late', 'CLIENT', { parentId: '1', remote: 'smtp' }),
    ];
    expect(edges(read(given))).toEqual(['late -> smtp', 'mail -> brokers/kafka', 'shop -> brokers/kafka']);
  });

  test('of traces whose ids are written in 64 and in 128 bits belong together', () => {
    const given = [
      span('web', 'CLIENT', { traceId: '0000000000000001463ac35c9f6413ad', id: '1' }),
      span('cart', 'SERVER', { traceId: '463AC35C9F6413AD', id: '0000000000000001', shared: true }),
    ];
    expect(edges(read(given))).toEqual(['web -> cart']);
  });

  test('that are none are rejected one by one, and documents that are none as a whole', () => {
    const document = read([
      span('web', 'SERVER'),
      { id: 1 },
      [null, span('cart', 'SERVER')],
      { ...span('x', 'CLIENT'), binaryAnnotations: [] },
    ]);
    expect(names(document)).toEqual(['cart', 'web']);
    expect(document.rejected.map(({ path, code }) => `${code} ${path}`)).toEqual([
      'NOT_A_SPAN 1',
      'NOT_A_SPAN 2.0',
      'NOT_A_SPAN 3',
    ]);
    for (const content of ['', '{', '{}', '"x"', 'null', '['.repeat(100_000)])
      expect(read(content).rejected).toMatchObject([{ path: 'content', code: 'UNREADABLE' }]);
  });

  test('do not carry credentials into names', () => {
    const document = read([span('web', 'CLIENT', { remote: 'postgres://shop:canary@db/x' })]);
    expect(JSON.stringify(document)).not.toContain('canary');
    expect(names(document)).toContain('postgres://db/x');
  });

  test('of any form never throw and give rows that fit the model', () => {
    const id = fc.constantFrom('1', '2', '3', '4');
    const endpoint = fc.oneof(
      fc.record({ serviceName: fc.constantFrom('a', 'b', 'C', '', ' ', 'redis') }),
      fc.jsonValue(),
    );
    const anySpan = fc.record(
      {
        traceId: fc.constantFrom('a', 'b'),
        id,
        parentId: id,
        kind: fc.constantFrom('CLIENT', 'SERVER', 'PRODUCER', 'CONSUMER', 'ODD'),
        shared: fc.boolean(),
        localEndpoint: endpoint,
        remoteEndpoint: endpoint,
      },
      { requiredKeys: ['traceId', 'id'] },
    );
    fc.assert(fc.property(fc.string(), (content) => void read(content)));
    fc.assert(fc.property(fc.json(), (content) => void read(content)));
    fc.assert(
      fc.property(fc.array(fc.oneof(anySpan, fc.jsonValue())), (content) => void read(content)),
      { numRuns: 500 },
    );
  });
});
