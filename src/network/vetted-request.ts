import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request, type Dispatcher } from 'undici';
import { pinned, type Network } from './network.js';

/** How much of a body is read, in bytes. */
const largestBody = 64 * 1024;

export interface VettedRequest {
  readonly network: Network;
  readonly method: Dispatcher.HttpMethod;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Whether the certificate must be one that the system trusts. */
  readonly verifyCertificate: boolean;
}

export interface VettedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The first 64 KiB. */
  readonly body: string;
}

/**
 * One request to an address that was vetted, and to no other: a name that is answered differently a moment later has no
 * effect. Redirects are answers like any other.
 * @throws NetworkRefusal, UnresolvedName, the signal's reason, or what the connection failed with
 */
export async function requestVetted(
  url: URL,
  { network, method, headers, body, signal, verifyCertificate }: VettedRequest,
): Promise<VettedAnswer> {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const addresses = await network.resolve(url.hostname, port, signal);
  const agent = new Agent({
    connect: { lookup: pinned(addresses), rejectUnauthorized: verifyCertificate, autoSelectFamily: true },
    connections: 1,
    pipelining: 0,
    maxHeaderSize: 16 * 1024,
  });
  try {
    const response = await request(url, {
      dispatcher: agent,
      method,
      signal,
      headers,
      ...(body !== undefined && { body }),
    });
    return { status: response.statusCode, headers: response.headers, body: await beginningOf(response.body) };
  } finally {
    // Not closed in order: what was not read is not waited for.
    await agent.destroy().catch(() => undefined);
  }
}

async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= largestBody) break;
  }
  return Buffer.concat(chunks).subarray(0, largestBody).toString('utf8');
}
