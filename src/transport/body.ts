import express, { type RequestHandler } from 'express';
import type { Lane } from './admission.js';

export interface BodyLimits {
  /** Bytes of a request's body, after it was unpacked. */
  body: number;
  /** The same for bulk mutations, which send as much as the other system has. Not packed, and its length said before. */
  bulkBody: number;
}

export const defaultBodyLimits: BodyLimits = { body: 256 * 1024, bulkBody: 32 * 1024 ** 2 };

/**
 * Reads JSON bodies. A body that says it is larger than `body` and no larger than `bulkBody` waits for its turn before it
 * is read, and must not be packed: what is packed may grow a thousandfold.
 */
export function readBody({ body, bulkBody }: BodyLimits, turns: Lane): RequestHandler {
  const usual = express.json({ limit: body });
  const bulk = express.json({ limit: bulkBody, inflate: false });
  return (request, response, next) => {
    const length = Number(request.headers['content-length'] ?? 0);
    const isPacked = !['identity', undefined].includes(request.headers['content-encoding']);
    if (isPacked || length <= body || length > bulkBody) return usual(request, response, next);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    turns.enter(gone.signal).then((release) => {
      response.once('close', release);
      if (response.closed) return release();
      (response.locals as { isLarge?: boolean }).isLarge = true;
      bulk(request, response, next);
    }, next);
  };
}
