import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import express, { type Request, type RequestHandler } from 'express';
import type { Lane } from './admission.js';

export interface BodyLimits {
  /** Bytes of a request's body, after it was unpacked. */
  body: number;
  /** The same for bulk mutations, which send as much as the other system has. Not packed, and its length said before. */
  bulkBody: number;
}

export const defaultBodyLimits: BodyLimits = { body: 256 * 1024, bulkBody: 32 * 1024 ** 2 };

/** What is wrong with a body, in the form in which Express's own readers say it. */
class BodyError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

const tooLarge = () => new BodyError(413, 'entity.too.large', 'request entity too large');

const unpackers = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };
type Packing = keyof typeof unpackers;
/** Memory is taken by so much while a body is unpacked. */
const chunkSize = 64 * 1024;

/**
 * Reads JSON bodies of up to `limit` bytes, unpacked. What came packed is unpacked in one go, which stops at the limit and so
 * takes a millisecond; Express does it in 16 kB steps, each of which waits for a thread.
 */
export function readJson(limit: number): RequestHandler {
  const usual = express.json({ limit });
  return (request, response, next) => {
    const packing = packingOf(request);
    if (!packing) return usual(request, response, next);
    received(request, limit)
      .then((packed) => parsed(unpacked(packed, packing, limit)))
      .then((body) => {
        request.body = body;
        next();
      }, next);
  };
}

/** How a body of JSON in UTF-8 is packed; undefined for one that is not, and for what Express has words for. */
function packingOf(request: Request): Packing | undefined {
  const { 'content-encoding': encoding, 'content-type': type, 'content-length': length } = request.headers;
  if (length === undefined && request.headers['transfer-encoding'] === undefined) return undefined;
  const packing = encoding?.toLowerCase();
  const isText = type !== undefined && /^\s*application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type);
  return isText && packing !== undefined && Object.hasOwn(unpackers, packing) ? (packing as Packing) : undefined;
}

/** Everything that a client sends; beyond the limit it is read, so that the client hears the answer, and not kept. */
function received(request: Request, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) chunks = [];
      else chunks.push(chunk);
    });
    request.once('end', () => (length > limit ? reject(tooLarge()) : resolve(Buffer.concat(chunks))));
    // After the end this says nothing any more.
    request.once('close', () => reject(new BodyError(400, 'request.aborted', 'request aborted')));
    request.once('error', reject);
  });
}

function unpacked(packed: Buffer, packing: Packing, limit: number): string {
  try {
    return unpackers[packing](packed, { maxOutputLength: limit, chunkSize }).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new BodyError(400, 'entity.unpack.failed', `The body is not ${packing}: ${(error as Error).message}.`);
  }
}

function parsed(text: string): unknown {
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BodyError(400, 'entity.parse.failed', (error as Error).message);
  }
  if (typeof value === 'object' && value !== null) return value;
  throw new BodyError(400, 'entity.parse.failed', 'The body is JSON, but no object.');
}

/**
 * Reads JSON bodies. A body that says it is larger than `body` and no larger than `bulkBody` waits for its turn before it
 * is read, and must not be packed: what is packed may grow a thousandfold.
 */
export function readBody({ body, bulkBody }: BodyLimits, turns: Lane): RequestHandler {
  const usual = readJson(body);
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
