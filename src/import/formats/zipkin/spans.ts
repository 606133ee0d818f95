import type { Rejection } from '../../rows.js';
import { record, text } from '../values.js';

export type SpanKind = 'CLIENT' | 'SERVER' | 'PRODUCER' | 'CONSUMER';

/** A span as far as it tells who called whom. */
export interface Span {
  /** Where it stands in the document: `3`, or `0.3` in the first of several traces. */
  path: string;
  traceId: string;
  id: string;
  parentId: string | undefined;
  kind: SpanKind | undefined;
  /** The server's half of a span that the client reported under the same id. */
  shared: boolean;
  /** The service that reported it. */
  service: string | undefined;
  /** The service at the other end, as the reporter names it. */
  remote: string | undefined;
}

export interface Spans {
  spans: Span[];
  rejected: Rejection[];
  /** How many do not say which service reported them. */
  unnamed: number;
}

const kinds = new Map<unknown, SpanKind>([
  ['CLIENT', 'CLIENT'],
  ['SERVER', 'SERVER'],
  ['PRODUCER', 'PRODUCER'],
  ['CONSUMER', 'CONSUMER'],
]);

export function readSpans(document: readonly unknown[]): Spans {
  const spans: Span[] = [];
  const rejected: Rejection[] = [];
  for (const [at, element] of document.entries())
    for (const [path, value] of Array.isArray(element)
      ? element.map((inner: unknown, index) => [`${at}.${index}`, inner] as const)
      : [[String(at), element] as const]) {
      const span = spanOf(value, path);
      if (span) spans.push(span);
      else
        rejected.push({
          path,
          code: 'NOT_A_SPAN',
          message: `${path} is no Zipkin v2 span: it needs traceId and id as text. Convert v1 spans to v2 first.`,
        });
    }
  return { spans, rejected, unnamed: spans.filter(({ service }) => service === undefined).length };
}

function spanOf(value: unknown, path: string): Span | undefined {
  const given = record(value);
  const traceId = idOf(given?.['traceId']);
  const id = idOf(given?.['id']);
  // Version 1 has its endpoints in annotations, where this reader would see none.
  if (!given || traceId === undefined || id === undefined || given['binaryAnnotations'] !== undefined) return undefined;
  return {
    path,
    traceId,
    id,
    parentId: idOf(given['parentId']),
    kind: kinds.get(given['kind']),
    shared: given['shared'] === true,
    service: nameOf(given['localEndpoint']),
    remote: nameOf(given['remoteEndpoint']),
  };
}

/** Some reporters cut a trace id to its last 64 bits, some leave out leading zeros, so only these count. */
function idOf(value: unknown): string | undefined {
  return typeof value === 'string' ? text(value)?.toLowerCase().slice(-16).padStart(16, '0') : undefined;
}

const nameOf = (endpoint: unknown): string | undefined => text(record(endpoint)?.['serviceName'])?.toLowerCase();
