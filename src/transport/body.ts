import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type Request, type RequestHandler } from 'express';
import type { Lane } from '../lane.js';
import { bodyFault, packingOf, unpack, type Packing } from './unpack.js';

export interface BodyLimits {
  /** Bytes of a request's body, after it was unpacked. */
  body: number;
  /** The same for bulk mutations, which send as much as the other system has. Not packed, and its length said before. */
  bulkBody: number;
}

export const defaultBodyLimits: BodyLimits = { body: 256 * 1024, bulkBody: 32 * 1024 ** 2 };

export interface JsonBodyOptions {
  /** Bytes, after it was unpacked. */
  limit: number;
  /** Told the bytes before they are read as JSON, unpacked. What it throws is the answer. */
  verify?: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
}

/** Reads JSON bodies, packed ones too. */
export function jsonBody({ limit, verify }: JsonBodyOptions): RequestHandler {
  const plain = express.json({ limit, inflate: false, ...(verify && { verify }) });
  return (request, response, next) => {
    const packing = packingOf(request);
    if (!packing || request.readableEnded || !request.is('application/json')) return plain(request, response, next);
    packedBody(request, packing, { limit, verify: (bytes) => verify?.(request, response, bytes) })
      .then((body) => void (request.body = body))
      .then(() => next(), next);
  };
}

async function packedBody(
  request: Request,
  packing: Packing,
  { limit, verify }: { limit: number; verify: (bytes: Buffer) => void },
): Promise<unknown> {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '') ?? [];
  if (!/^utf-?8$/i.test(charset))
    throw bodyFault(
      415,
      'charset.unsupported',
      `unsupported charset "${charset.toUpperCase()}"; a packed body is UTF-8`,
    );
  const bytes = await unpack(request, packing, limit);
  verify(bytes);
  if (bytes.length === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString());
  } catch (error) {
    throw bodyFault(400, 'entity.parse.failed', (error as Error).message);
  }
  if (typeof body !== 'object' || body === null)
    throw bodyFault(400, 'entity.parse.failed', 'The body is no JSON object.');
  return body;
}

/**
 * Reads JSON bodies. A body that says it is larger than `body` and no larger than `bulkBody` waits for its turn before it
 * is read, and must not be packed: what is packed may grow a thousandfold.
 */
export function readBody({ body, bulkBody }: BodyLimits, turns: Lane): RequestHandler {
  const usual = jsonBody({ limit: body });
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
