import type { IncomingMessage } from 'node:http';
import express, { Router, type Request } from 'express';
import { GraphQLError } from 'graphql';
import type { SenderOf } from '../access/webhooks.js';
import type { Level } from '../engine/severity.js';
import { GraphError } from '../graph/errors.js';
import type { Log } from '../log.js';
import { readAlertmanager } from '../monitoring/alertmanager.js';
import type { Alerts } from './alerts.js';
import { statusOf } from '../transport/refusals.js';
import type { AlertSources } from './sources.js';

const largestBody = '8mb';
/** After how many seconds a sender may try again. */
const retryAfter = 5;

type RawRequest = Request & { rawBody?: Buffer };

/** What was signed is the body as it came. */
function keepRaw(request: IncomingMessage, _response: unknown, body: Buffer): void {
  (request as RawRequest).rawBody = body;
}

/**
 * `POST /ingest/alertmanager?source=NAME`: Alertmanager's webhook, version 4. 200 only after commit; 422 for a body that no
 * repeat makes better, since Alertmanager drops what a 4xx refuses; 503 when the database is away, so that it comes again.
 */
export function alertWebhook(
  { alerts, alertSources }: { alerts: Pick<Alerts, 'ingest'>; alertSources: AlertSources },
  log: Pick<Log, 'warn'>,
  { senderOf, now = Date.now }: { senderOf?: SenderOf | undefined; now?: () => number } = {},
): Router {
  const router = Router();
  router.post(
    '/ingest/alertmanager',
    express.json({ limit: largestBody, verify: keepRaw }),
    async (request, response) => {
      const given = request.query['source'];
      const source = typeof given === 'string' && given.trim() !== '' ? given.trim() : 'alertmanager';
      try {
        const body = (request as RawRequest).rawBody ?? Buffer.alloc(0);
        const actor = senderOf ? await senderOf({ source, headers: request.headers, body }) : source;
        const defaultSeverity = (await alertSources.defaultSeverity(source)) as Level | undefined;
        const read = readAlertmanager(request.body, { source, receivedAt: now(), defaultSeverity });
        if ('failures' in read) {
          response.status(422).json({ errors: read.failures });
          return;
        }
        const { results, changeSet } = await alerts.ingest(source, read.alerts, { actor });
        response.json({ results, truncated: read.truncated, changeSet });
      } catch (error) {
        if (error instanceof GraphQLError) {
          const status = statusOf(error.extensions['code']) ?? 500;
          response.status(status).json({ errors: [{ code: error.extensions['code'], message: error.message }] });
          return;
        }
        if (!(error instanceof GraphError)) throw error;
        log.warn({ err: error, source }, 'alerts could not be taken; the sender is asked to come again');
        response
          .status(503)
          .set('retry-after', String(retryAfter))
          .json({ errors: [{ code: error.code, message: 'The database does not answer. Send it again.' }] });
      }
    },
  );
  return router;
}
