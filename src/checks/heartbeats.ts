import { text, Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { cypher } from '../generated/cypher.js';
import { GraphError } from '../graph/errors.js';
import type { Graph } from '../graph/graph.js';
import { hashOf } from './checks.js';
import type { CheckResults } from './results.js';

const largestBody = 4 * 1024;
const tokenForm = /^[A-Za-z0-9_-]{43}$/;
const unknown = { error: 'There is no such heartbeat.' };

export interface HeartbeatServices {
  graph: Graph;
  checkResults: Pick<CheckResults, 'record'>;
}

/**
 * `GET|POST /heartbeat/:token?status=ok|fail`, with what is to be said of it as the body. Answers 204 once it is recorded; 404
 * for a token that is not known, whatever is wrong with it; 503 with Retry-After while the database cannot take it.
 */
export function heartbeatRouter({ graph, checkResults }: HeartbeatServices, log: Pick<Logger, 'warn'>): Router {
  const beat = async (request: Request, response: Response): Promise<void> => {
    const token = request.params['token'];
    const status = request.query['status'] ?? 'ok';
    if (typeof token !== 'string' || !tokenForm.test(token)) return void response.status(404).json(unknown);
    // Found by the hash: how long it takes says nothing of how much of a guess is right.
    const check = await graph.run(cypher.check.byToken, { tokenHash: hashOf(token) });
    if (!check?.enabled) return void response.status(404).json(unknown);
    if (status !== 'ok' && status !== 'fail') return void response.status(422).json({ error: 'status is ok or fail.' });
    const message: unknown = request.body;
    const { outcome } = await checkResults.record(
      {
        checkId: check.id,
        severity: status === 'ok' ? 'OK' : 'CRITICAL',
        at: Date.now(),
        message: typeof message === 'string' ? message : '',
        performance: [],
      },
      'heartbeat',
    );
    if (outcome === 'UNKNOWN_CHECK' || outcome === 'DISABLED') response.status(404).json(unknown);
    else response.status(204).end();
  };
  const onError: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof GraphError) {
      log.warn({ err: error }, 'a heartbeat could not be recorded');
      response.status(503).set('Retry-After', '5').json({ error: 'The database cannot take it now. Try again.' });
    } else if (error.status === 413) response.status(413).json({ error: 'A message takes at most 4 KiB.' });
    else next(error);
  };
  const router = Router();
  // Any type of body is a text; a beat without one is as good.
  const body = text({ limit: largestBody, type: () => true });
  router.get('/heartbeat/:token', beat);
  router.post('/heartbeat/:token', body, beat);
  router.use('/heartbeat', onError);
  return router;
}
