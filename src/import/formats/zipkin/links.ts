import type { Span } from './spans.js';

/** That one service needs another: `caller` calls `called`, or sends messages to it, or takes them from it. */
export interface Link {
  caller: string;
  called: string;
  /** The span that tells. */
  path: string;
  /** Whether what is needed is a broker of messages. */
  broker: boolean;
}

/**
 * Who calls whom, as Zipkin's own dependency linker has it: the server's half of a call names the called service, a client
 * without one goes by the name it has for the other end, and local spans between a call and the one that caused it are passed
 * over. It differs in two points. A client that another service's server caused is a missed call between the two, also when the
 * client has children of its own. And messages make both ends depend on the broker, since neither does its work without it.
 */
export function linksOf(spans: readonly Span[]): { links: Link[]; withoutBroker: number } {
  const parentOf = parents(spans);
  const parentIds = new Set(spans.map(parentOf));
  const links: Link[] = [];
  let withoutBroker = 0;
  for (const span of spans) {
    const { service, remote, path } = span;
    const add = (caller: string | undefined, called: string | undefined, broker = false): void => {
      if (caller !== undefined && called !== undefined && caller !== called)
        links.push({ caller, called, path, broker });
    };
    const above = causeOf(span, parentOf);
    // What a message set going is no call by who sent the message.
    const cause = above?.kind === 'PRODUCER' ? undefined : above?.service;
    switch (span.kind ?? (service !== undefined && remote !== undefined ? 'CLIENT' : undefined)) {
      case 'PRODUCER':
      case 'CONSUMER':
        if (remote === undefined) withoutBroker += 1;
        add(service, remote, true);
        break;
      case 'SERVER':
        add(cause ?? remote, service);
        break;
      case 'CLIENT':
        add(cause, service);
        if (!parentIds.has(span)) add(service, remote);
        break;
      case undefined:
        break;
    }
  }
  return { links, withoutBroker };
}

/** The nearest span above that is one end of a call or message; undefined at the root, and where parents go in a circle. */
function causeOf(span: Span, parentOf: (span: Span) => Span | undefined): Span | undefined {
  const seen = new Set([span]);
  for (let above = parentOf(span); above && !seen.has(above); above = parentOf(above)) {
    if (above.kind !== undefined) return above;
    seen.add(above);
  }
  return undefined;
}

/** The spans of one id: one, or the halves of a call that client and server report under the same id. */
interface Halves {
  first: Span;
  client: Span | undefined;
  server: Span | undefined;
  byService: Map<string | undefined, Span>;
}

/**
 * Finds a span's parent. The server's half of a shared span stands below the client's half; a child of a shared span stands
 * below the half of its own service, or else below the server's.
 */
function parents(spans: readonly Span[]): (span: Span) => Span | undefined {
  const byId = new Map<string, Halves>();
  for (const span of spans) {
    const id = `${span.traceId}/${span.id}`;
    const halves = byId.get(id) ?? { first: span, client: undefined, server: undefined, byService: new Map() };
    if (isServerHalf(span)) halves.server ??= span;
    else if (span.kind === 'CLIENT') halves.client ??= span;
    if (!halves.byService.has(span.service)) halves.byService.set(span.service, span);
    byId.set(id, halves);
  }
  return (span) => {
    const client = isServerHalf(span) ? byId.get(`${span.traceId}/${span.id}`)?.client : undefined;
    if (client) return client;
    const above = span.parentId === span.id ? undefined : byId.get(`${span.traceId}/${span.parentId ?? ''}`);
    return above && (above.byService.get(span.service) ?? above.server ?? above.first);
  };
}

const isServerHalf = (span: Span): boolean => span.shared || span.kind === 'SERVER';
