import type { ParsedDocument } from '../rows.js';
import { withoutCredentials } from '../secrets.js';
import { DocumentBuilder, parseJson, unreadable } from './document.js';
import { linksOf, type Link } from './zipkin/links.js';
import { readSpans } from './zipkin/spans.js';

/**
 * Reads Zipkin v2 traces: an array of spans, or an array of such arrays. Services are those that report spans and those that a
 * span calls; each call is an edge from caller to called. Names are lower case, as Zipkin has them.
 */
export function readZipkin(content: string, _options: { source: string }): ParsedDocument {
  const json = parseJson(content);
  if ('fault' in json) return unreadable(json.fault);
  if (!Array.isArray(json.value))
    return unreadable(
      'This is no Zipkin trace: it is not an array. Give what GET /api/v2/trace or /api/v2/traces answers.',
    );
  const { spans, rejected, unnamed } = readSpans(json.value);
  const builder = new DocumentBuilder();
  for (const { path, code, message } of rejected) builder.reject(path, code, message);
  if (unnamed > 0)
    builder.warn(
      'content',
      'UNNAMED_SERVICE',
      `${unnamed} spans do not say which service reported them (localEndpoint.serviceName); they give no service.`,
    );

  const { links, withoutBroker } = linksOf(spans);
  if (withoutBroker > 0)
    builder.warn(
      'content',
      'UNNAMED_BROKER',
      `${withoutBroker} messaging spans do not name their broker (remoteEndpoint.serviceName); they give no edge.`,
    );
  // A broker that reports spans of its own, or answers calls, is a service like any other.
  const services = new Map(spans.flatMap(({ service, path }) => (service === undefined ? [] : [[service, path]])));
  for (const { caller, called, path, broker } of links)
    for (const name of broker ? [caller] : [caller, called]) if (!services.has(name)) services.set(name, path);
  const brokers = new Map(
    links.flatMap(({ called, path, broker }) => (broker && !services.has(called) ? [[called, path]] : [])),
  );
  addAll(builder, services, 'ApplicationService', serviceKey);
  addAll(builder, brokers, 'MessageQueue', brokerKey);
  for (const link of [...links].sort(byName))
    builder.relate(
      link.path,
      serviceKey(link.caller),
      'DEPENDS_ON',
      brokers.has(link.called) ? brokerKey(link.called) : serviceKey(link.called),
    );
  return builder.finish();
}

const serviceKey = (name: string): string => `services/${withoutCredentials(name)}`;
const brokerKey = (name: string): string => `brokers/${withoutCredentials(name)}`;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byName = (one: Link, other: Link): number =>
  compare(one.caller, other.caller) || compare(one.called, other.called);

/** In order of name, since spans come in any. */
function addAll(
  builder: DocumentBuilder,
  found: ReadonlyMap<string, string>,
  className: string,
  key: (name: string) => string,
): void {
  for (const [name, path] of [...found].sort(([one], [other]) => compare(one, other)))
    if (!builder.has(key(name)))
      builder.add({ path, class: className, key: key(name), name: withoutCredentials(name) });
}
