import express, { Router } from 'express';
import type { Level } from '../engine/severity.js';
import { GraphError } from '../graph/errors.js';
import type { Log } from '../log.js';
import { readAlertmanager } from '../monitoring/alertmanager.js';
import type { Alerts } from './alerts.js';
import type { AlertSources } from './sources.js';

const largestBody = '8mb';
/** After how many seconds a sender may try again. */
const retryAfter = 5;

/**
 * `POST /ingest/alertmanager?source=NAME`: Alertmanager's webhook, version 4. 200 only after commit; 422 for a body that no
 * repeat makes better, since Alertmanager drops what a 4xx refuses; 503 when the database is away, so that it comes again.
 */
export function alertWebhook(
  { alerts, alertSources }: { alerts: Pick<Alerts, 'ingest'>; alertSources: AlertSources },
  log: Pick<Log, 'warn'>,
  now: () => number = Date.now,
): Router {
  const router = Router();
  router.post('/ingest/alertmanager', express.json({ limit: largestBody }), async (request, response) => {
    const given = request.query['source'];
    const source = typeof given === 'string' && given.trim() !== '' ? given.trim() : 'alertmanager';
    try {
      const defaultSeverity = (await alertSources.defaultSeverity(source)) as Level | undefined;
      const read = readAlertmanager(request.body, { source, receivedAt: now(), defaultSeverity });
      if ('failures' in read) {
        response.status(422).json({ errors: read.failures });
        return;
      }
      const { results, changeSet } = await alerts.ingest(source, read.alerts, { actor: source });
      response.json({ results, truncated: read.truncated, changeSet });
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      log.warn({ err: error, source }, 'alerts could not be taken; the sender is asked to come again');
      response
        .status(503)
        .set('retry-after', String(retryAfter))
        .json({ errors: [{ code: error.code, message: 'The database does not answer. Send it again.' }] });
    }
  });
  return router;
}
