import { Router, type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import { GraphQLError } from 'graphql';
import type { SenderOf, WebhookSender } from '../access/webhooks.js';
import type { Level } from '../engine/severity.js';
import { GraphError } from '../graph/errors.js';
import type { Log } from '../log.js';
import { readAlertmanager } from '../monitoring/alertmanager.js';
import type { Alerts } from './alerts.js';
import { jsonBody } from '../transport/body.js';
import { statusOf } from '../transport/refusals.js';
import type { AlertSources } from './sources.js';

const largestBody = 8 * 1024 ** 2;
/** After how many seconds a sender may try again. */
const retryAfter = 5;

/** What the handlers of one webhook tell each other. */
interface WebhookLocals {
  source: string;
  sender: WebhookSender;
}
const localsOf = (response: unknown): WebhookLocals => (response as Response<unknown, WebhookLocals>).locals;

/**
 * `POST /ingest/alertmanager?source=NAME`: Alertmanager's webhook, version 4. 200 only after commit; 422 for a body that no
 * repeat makes better, since Alertmanager drops what a 4xx refuses; 503 when the database is away, so that it comes again.
 * What is not signed is not read, and what is signed otherwise is not parsed.
 */
export function alertWebhook(
  { alerts, alertSources }: { alerts: Pick<Alerts, 'ingest'>; alertSources: AlertSources },
  log: Pick<Log, 'warn'>,
  { senderOf, now = Date.now }: { senderOf?: SenderOf | undefined; now?: () => number } = {},
): Router {
  const announce: RequestHandler = async (request, response, next) => {
    const given = request.query['source'];
    const source = typeof given === 'string' && given.trim() !== '' ? given.trim() : 'alertmanager';
    const anybody = { check: () => undefined, take: () => Promise.resolve(source) };
    const sender = senderOf ? await senderOf({ source, headers: request.headers }) : anybody;
    Object.assign(localsOf(response), { source, sender });
    next();
  };
  const body = jsonBody({
    limit: largestBody,
    verify: (_request, response, bytes) => localsOf(response).sender.check(bytes),
  });
  const ingest: RequestHandler = async (request, response) => {
    const { source, sender } = localsOf(response);
    // Without a body there was nothing to look at yet.
    if (request.body === undefined) sender.check(Buffer.alloc(0));
    const actor = await sender.take();
    const defaultSeverity = (await alertSources.defaultSeverity(source)) as Level | undefined;
    const read = readAlertmanager(request.body, { source, receivedAt: now(), defaultSeverity });
    if ('failures' in read) {
      response.status(422).json({ errors: read.failures });
      return;
    }
    const { results, changeSet } = await alerts.ingest(source, read.alerts, { actor });
    response.json({ results, truncated: read.truncated, changeSet });
  };
  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    // What was not read is not waited for.
    if (!request.complete) response.set('connection', 'close');
    if (error instanceof GraphQLError) {
      const { code, retryAfter: seconds } = error.extensions;
      if (typeof seconds === 'number') response.set('retry-after', String(seconds));
      // What else is thrown at a sender is about what it sent.
      response.status(statusOf(code) ?? 422).json({ errors: [{ code, message: error.message }] });
      return;
    }
    if (!(error instanceof GraphError)) return next(error);
    log.warn(
      { err: error, source: localsOf(response).source },
      'alerts could not be taken; the sender is asked to come again',
    );
    response
      .status(503)
      .set('retry-after', String(retryAfter))
      .json({ errors: [{ code: error.code, message: 'The database does not answer. Send it again.' }] });
  };
  const router = Router();
  router.post('/ingest/alertmanager', announce, body, ingest);
  router.use('/ingest/alertmanager', onError);
  return router;
}
