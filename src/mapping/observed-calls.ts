import { parseJson } from '../import/formats/document.js';
import { linksOf } from '../import/formats/zipkin/links.js';
import { readSpans } from '../import/formats/zipkin/spans.js';
import { withoutCredentials } from '../import/secrets.js';

/** How often one service called another, by their names in the traces. */
export interface ObservedCall {
  readonly from: string;
  readonly to: string;
  /** Whether what is called is a broker of messages. */
  readonly broker: boolean;
  readonly calls: number;
}

/** The calls in Zipkin traces; a text where they cannot be read. */
export function observedCalls(content: string): ObservedCall[] | string {
  const json = parseJson(content);
  if ('fault' in json) return json.fault;
  if (!Array.isArray(json.value))
    return 'This is no Zipkin trace: it is not an array. Give what GET /api/v2/traces answers.';
  const { spans } = readSpans(json.value);
  const reporters = new Set(spans.flatMap(({ service }) => service ?? []));
  const counted = new Map<string, ObservedCall>();
  for (const { caller, called, broker } of linksOf(spans).links) {
    // As the import has it: a broker that reports spans of its own is a service.
    const isBroker = broker && !reporters.has(called);
    const key = JSON.stringify([caller, called]);
    const calls = (counted.get(key)?.calls ?? 0) + 1;
    counted.set(key, {
      from: withoutCredentials(caller),
      to: withoutCredentials(called),
      broker: isBroker,
      calls,
    });
  }
  return [...counted.values()];
}
