import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './config.js';

/** The parts of OpenAPI 3.1 that are used here. */
type Schema = Readonly<Record<string, unknown>>;

interface Content {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

interface Header {
  readonly description: string;
  readonly schema: Schema;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
  readonly headers?: Readonly<Record<string, Header>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly description: string;
    readonly content: Readonly<Record<string, Content>>;
  };
  readonly responses: Readonly<Record<string, Answer>>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, Schema>>;
  };
}

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };

const text = { type: 'string' };
const object = (properties: Readonly<Record<string, Schema>>, ...optional: string[]): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const schemaNamed = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema): Record<string, Content> => ({ 'application/json': { schema } });

const told =
  (name: string) =>
  (description: string, headers?: Readonly<Record<string, Header>>): Answer => ({
    description,
    content: json(schemaNamed(name)),
    ...(headers && { headers }),
  });
const errors = told('Errors');
const failures = told('Failures');
const fault = told('Fault');

const retryAfter = {
  'Retry-After': { description: 'After how many seconds to come again.', schema: { type: 'integer', minimum: 0 } },
};
const authenticate = { 'WWW-Authenticate': { description: 'How to sign in.', schema: text } };

const open: Operation['security'] = [];
const bearer = { bearer: [] };

const heartbeat = (method: 'get' | 'post'): Operation => ({
  operationId: method === 'get' ? 'beat' : 'beatWithMessage',
  tags: ['monitoring'],
  summary: 'Says that what a heartbeat check watches is alive, or that it failed.',
  description: 'The token in the address is the credential. See docs/checks.md.',
  security: open,
  parameters: [
    {
      name: 'token',
      in: 'path',
      required: true,
      description: 'The token that creating the check gave, once.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
    },
    {
      name: 'status',
      in: 'query',
      description: 'How it went.',
      schema: { type: 'string', enum: ['ok', 'fail'], default: 'ok' },
    },
  ],
  ...(method === 'post' && {
    requestBody: {
      required: false,
      description: 'What is to be said of it, at most 4 KiB; any content type is taken as text.',
      content: { 'text/plain': { schema: { type: 'string', maxLength: 1_000 } } },
    },
  }),
  responses: {
    204: { description: 'It is recorded.' },
    400: errors('The request cannot be read.'),
    404: fault('There is no such heartbeat.'),
    ...(method === 'post' && {
      413: fault('The message is larger than 4 KiB.'),
      415: errors('The body is encoded in a way that is not known.'),
    }),
    422: fault('status is neither ok nor fail.'),
    503: fault('The database does not answer.', retryAfter),
  },
});

/** What is no GraphQL, described. A test holds it to the routes there are. */
export const openApi: OpenApi = {
  openapi: '3.1.1',
  info: {
    title: 'ITSM Graph',
    version,
    summary: 'What ITSM Graph answers beside its GraphQL API.',
    description:
      'The API is GraphQL, at /graphql and as server-sent events at /graphql/stream; its schema describes it. What stands here is for what speaks no GraphQL: load balancers, Prometheus, Alertmanager, cron jobs, calendar clients, and files.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'operation', description: 'For those who run the server.' },
    { name: 'monitoring', description: 'For what reports how things are.' },
    { name: 'records', description: 'Files and calendars.' },
  ],
  paths: {
    '/openapi.json': {
      get: {
        operationId: 'openApi',
        tags: ['operation'],
        summary: 'This document.',
        security: open,
        responses: { 200: { description: 'OpenAPI 3.1.', content: json({ type: 'object' }) } },
      },
    },
    '/health/live': {
      get: {
        operationId: 'live',
        tags: ['operation'],
        summary: 'Whether the process runs.',
        security: open,
        responses: { 200: { description: 'It runs.', content: json(object({ status: { const: 'live' } })) } },
      },
    },
    '/health/ready': {
      get: {
        operationId: 'ready',
        tags: ['operation'],
        summary: 'Whether the process can take requests.',
        security: open,
        responses: {
          200: {
            description: 'Neo4j answers, and migrations are in.',
            content: json(object({ status: { const: 'ready' } })),
          },
          503: {
            description: 'It cannot, or is about to stop.',
            content: json(object({ status: { enum: ['not ready', 'draining'] } })),
          },
        },
      },
    },
    '/metrics': {
      get: {
        operationId: 'metrics',
        tags: ['operation'],
        summary: 'Metrics for Prometheus.',
        description: 'Takes an ADMINISTRATOR, or an API token with METRICS_READ, where people sign in.',
        security: [bearer],
        responses: {
          200: { description: 'The text format of Prometheus.', content: { 'text/plain': { schema: text } } },
          401: errors('Nobody signed in, or the token does not count.', authenticate),
          403: errors('The roles, or the purposes of the token, do not allow it.'),
          503: errors('The identity provider, or the database, does not answer.'),
        },
      },
    },
    '/heartbeat/{token}': { get: heartbeat('get'), post: heartbeat('post') },
    '/ingest/alertmanager': {
      post: {
        operationId: 'ingestAlertmanager',
        tags: ['monitoring'],
        summary: 'Takes alerts as Alertmanager sends them (webhook, version 4).',
        description:
          'Takes an API token with ALERTS_WRITE, or the signature of a source that the sign-in file names, where people sign in. See docs/alerts.md.',
        security: [bearer, { signature: [], signedAt: [] }],
        parameters: [
          {
            name: 'source',
            in: 'query',
            description: 'Which Alertmanager this is.',
            schema: { type: 'string', default: 'alertmanager', maxLength: 200 },
          },
        ],
        requestBody: {
          required: true,
          description: 'At most 8 MiB after it was unpacked, with at most 1,000 alerts.',
          content: json(schemaNamed('AlertmanagerWebhook')),
        },
        responses: {
          200: {
            description: 'They are written.',
            content: json(
              object({
                results: listOf(
                  object({
                    alertId: text,
                    outcome: { enum: ['OPENED', 'REPEATED', 'UPDATED', 'RESOLVED', 'REOPENED', 'IGNORED'] },
                    binding: { enum: ['BOUND', 'MANUAL', 'AMBIGUOUS', 'UNBOUND'] },
                  }),
                ),
                truncated: { type: 'integer', minimum: 0 },
                changeSet: { type: ['string', 'null'] },
              }),
            ),
          },
          400: errors('The body is no JSON.'),
          401: failures('The request is not signed, was sent before, or the token does not count.'),
          403: failures('The roles, or the purposes of the token, do not allow it.'),
          413: errors('The body is too large.'),
          415: errors('The body is encoded in a way that is not known.'),
          422: failures('The body is not as Alertmanager writes it. No repeat makes it better.'),
          503: failures('The database, or the identity provider, does not answer.', retryAfter),
        },
      },
    },
    '/calendar/changes.ics': {
      get: {
        operationId: 'changeCalendar',
        tags: ['records'],
        summary: 'Planned changes, freezes and maintenance windows as iCalendar.',
        description: 'Takes an API token with CALENDAR_READ or READ. See docs/change-calendar.md.',
        security: [bearer, { password: [] }, { inAddress: [] }],
        responses: {
          200: { description: 'A calendar (RFC 5545).', content: { 'text/calendar': { schema: text } } },
          401: errors('There is no token, or it does not count.', authenticate),
          403: errors('The token is not for calendars, or is for more and stands in the address.'),
          429: errors('Too many requests of this user.', retryAfter),
          503: errors('There is no room, or the database does not answer.', retryAfter),
        },
      },
    },
    '/attachments': {
      post: {
        operationId: 'attach',
        tags: ['records'],
        summary: 'Attaches the body to a record.',
        description: 'See docs/attachments.md for what is taken and who may.',
        security: [bearer],
        parameters: [
          {
            name: 'record',
            in: 'query',
            required: true,
            description: 'The number or the id of the record.',
            schema: { type: 'string', minLength: 1 },
            example: 'INC-1042',
          },
          {
            name: 'name',
            in: 'query',
            required: true,
            description: 'The name of the file; its ending says what it holds.',
            schema: { type: 'string', minLength: 1 },
            example: 'trace.log',
          },
          {
            name: 'Idempotency-Key',
            in: 'header',
            description: 'Sent twice with the same key, it is attached once.',
            schema: text,
          },
        ],
        requestBody: {
          required: true,
          description: 'The file as it is, at most ATTACHMENT_LIMIT bytes.',
          content: { 'application/octet-stream': {} },
        },
        responses: {
          201: {
            description: 'It is attached.',
            headers: { Location: { description: 'Where it is read.', schema: text } },
            content: json(
              object({
                attachment: object({
                  id: text,
                  name: text,
                  mediaType: text,
                  size: { type: 'integer', minimum: 1 },
                  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
                }),
                changeSet: { type: ['string', 'null'] },
              }),
            ),
          },
          400: failures('Something is missing, or is not as it should be.'),
          401: failures('Nobody signed in, or the token does not count.', authenticate),
          403: failures('The roles do not allow it, or a page of another origin asked.'),
          404: failures('There is no such record that takes attachments.'),
          409: failures('The record has as many as it may, or the key was used for something else.'),
          413: failures('The file is too large.'),
          415: failures('The file is of no type that is attached, or does not hold what its name says.'),
          429: failures('Too many requests of this user.', retryAfter),
          503: failures('There is no room, or the database or the identity provider does not answer.', retryAfter),
          507: failures('There is no space left for attachments.'),
        },
      },
    },
    '/attachments/{id}': {
      get: {
        operationId: 'attachment',
        tags: ['records'],
        summary: 'A file that is attached to a record that the caller sees.',
        security: [bearer],
        parameters: [
          { name: 'id', in: 'path', required: true, description: 'The id of the attachment.', schema: text },
        ],
        responses: {
          200: {
            description: 'The file, to be saved.',
            headers: { 'Repr-Digest': { description: 'Its SHA-256 (RFC 9530).', schema: text } },
            content: { '*/*': {} },
          },
          400: errors('The address cannot be read.'),
          401: failures('Nobody signed in, or the token does not count.', authenticate),
          403: failures('The roles, or the purposes of the token, do not allow it, or a page of another origin asked.'),
          404: failures('There is no such attachment.'),
          429: failures('Too many requests of this user.', retryAfter),
          500: failures('The file is missing where attachments are kept.'),
          503: failures('There is no room, or the database or the identity provider does not answer.', retryAfter),
        },
      },
    },
  },
  components: {
    schemas: {
      Errors: {
        description: 'As GraphQL tells of errors.',
        ...object({
          errors: {
            ...listOf(object({ message: text, extensions: object({ code: text }) }, 'extensions')),
            minItems: 1,
          },
        }),
      },
      Failures: {
        description: 'Everything that is wrong, with the place where it is known.',
        ...object({
          errors: { ...listOf(object({ code: text, message: text, field: text }, 'field')), minItems: 1 },
        }),
      },
      Fault: object({ error: text }),
      Texts: {
        description: 'Names and values.',
        type: ['object', 'null'],
        additionalProperties: { type: ['string', 'number', 'boolean'] },
      },
      AlertmanagerWebhook: {
        ...object(
          {
            version: { description: 'Absent counts as this one.', enum: ['4', 4] },
            status: { enum: ['firing', 'resolved'] },
            commonLabels: schemaNamed('Texts'),
            commonAnnotations: schemaNamed('Texts'),
            truncatedAlerts: { type: 'integer', minimum: 0, description: 'How many were left out.' },
            alerts: { ...listOf(schemaNamed('AlertmanagerAlert')), maxItems: 1_000 },
          },
          ...['version', 'status', 'commonLabels', 'commonAnnotations', 'truncatedAlerts'],
        ),
      },
      AlertmanagerAlert: {
        description: 'Takes labels or a fingerprint.',
        ...object(
          {
            status: { enum: ['firing', 'resolved'] },
            labels: schemaNamed('Texts'),
            annotations: schemaNamed('Texts'),
            startsAt: { type: 'string', format: 'date-time' },
            endsAt: { type: ['string', 'null'], format: 'date-time' },
            fingerprint: text,
            generatorURL: text,
          },
          ...['status', 'labels', 'annotations', 'endsAt', 'fingerprint', 'generatorURL'],
        ),
      },
    },
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description:
          "A token of the identity provider, or an API token. Without signing in, everyone is the local administrator. A calendar's takes an API token in any case.",
      },
      password: { type: 'http', scheme: 'basic', description: 'An API token as the password, whatever the user.' },
      inAddress: {
        type: 'apiKey',
        in: 'query',
        name: 'token',
        description: 'An API token that is for CALENDAR_READ and nothing else.',
      },
      signature: {
        type: 'apiKey',
        in: 'header',
        name: 'X-Itsm-Signature',
        description: "sha256= with the HMAC-SHA256 of timestamp.body under the source's secret, in hexadecimal.",
      },
      signedAt: {
        type: 'apiKey',
        in: 'header',
        name: 'X-Itsm-Timestamp',
        description: 'Seconds since 1970, at most 5 minutes off.',
      },
    },
  },
};
