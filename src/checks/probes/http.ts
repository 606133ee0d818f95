import { isDeepStrictEqual } from 'node:util';
import { compilePattern } from '../../monitoring/pattern.js';
import type { HttpConfig } from '../config.js';
import { NetworkRefusal } from '../../network/network.js';
import { requestVetted } from '../../network/vetted-request.js';
import { latencyFinding, timed, timeOf, type Probe, type ProbeOptions } from './probe.js';

const mostRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

interface Answer {
  status: number;
  location: string | undefined;
  body: string;
}

/** Asks a web server and judges its status, its body and how long it took. */
export const httpProbe: Probe<HttpConfig> = (config, options) =>
  timed(options, async (start) => {
    const { status, body } = await fetchVetted(config, options);
    const latency = performance.now() - start;
    const fault = faultIn(config, status, body);
    const { severity, note } = latencyFinding(latency, config);
    const times = [timeOf('time', latency)];
    if (fault !== undefined) return { severity: 'CRITICAL', message: fault, performance: times };
    return { severity, message: `HTTP ${status} in ${Math.round(latency)} ms${note}.`, performance: times };
  });

/** Follows redirects by itself, so that each address on the way is vetted as the first was. */
async function fetchVetted(config: HttpConfig, options: ProbeOptions): Promise<Answer> {
  let url = new URL(config.url);
  let { method } = config;
  for (let hop = 0; ; hop++) {
    const sameOrigin = url.origin === new URL(config.url).origin;
    const answer = await fetchOnce(url, method, sameOrigin, config, options);
    if (!config.followRedirects || !redirects.has(answer.status) || answer.location === undefined) return answer;
    if (hop === mostRedirects) throw new Error(`more than ${mostRedirects} redirects.`);
    if (!URL.canParse(answer.location, url.href)) throw new Error('it redirects to what is no address.');
    url = new URL(answer.location, url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new NetworkRefusal(`It redirects to ${url.protocol}, and only http: and https: are followed.`);
    if (answer.status !== 307 && answer.status !== 308 && method === 'POST') method = 'GET';
  }
}

async function fetchOnce(
  url: URL,
  method: HttpConfig['method'],
  sameOrigin: boolean,
  { headers, body, verifyCertificate }: HttpConfig,
  { network, signal }: ProbeOptions,
): Promise<Answer> {
  const answer = await requestVetted(url, {
    ...{ network, method, signal, verifyCertificate },
    // Credentials stay with the origin they were given for.
    headers: {
      'user-agent': 'itsm-graph-check',
      ...(sameOrigin && Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]))),
    },
    ...(method === 'POST' && sameOrigin && { body: body ?? '' }),
  });
  const { location } = answer.headers;
  return { status: answer.status, location: typeof location === 'string' ? location : undefined, body: answer.body };
}

/** What is wrong with an answer; it never repeats the answer's text. */
function faultIn(config: HttpConfig, status: number, body: string): string | undefined {
  if (!config.expectedStatus.some((range) => isInRange(range, status)))
    return `HTTP ${status}, expected ${config.expectedStatus.join(', ')}.`;
  if (config.contains !== undefined && !body.includes(config.contains))
    return `HTTP ${status}, but the first 64 KiB of the body do not contain the expected text.`;
  if (config.matches !== undefined) {
    const pattern = compilePattern(config.matches);
    if ('fault' in pattern) return `The pattern ${pattern.fault}`;
    if (!pattern.matches(body)) return `HTTP ${status}, but the body does not match the pattern.`;
  }
  if (config.jsonPath !== undefined) return jsonFault(config, status, body);
  return undefined;
}

function jsonFault({ jsonPath = '', jsonEquals }: HttpConfig, status: number, body: string): string | undefined {
  let value: unknown;
  try {
    value = at(JSON.parse(body), jsonPath);
  } catch {
    return `HTTP ${status}, but the body is no JSON (or longer than 64 KiB).`;
  }
  if (value === undefined) return `HTTP ${status}, but there is nothing at ${jsonPath} in the body.`;
  if (jsonEquals !== undefined && !isDeepStrictEqual(value, JSON.parse(jsonEquals)))
    return `HTTP ${status}, but ${jsonPath} in the body is not what is expected.`;
  return undefined;
}

/** The value a JSON pointer (RFC 6901) leads to. */
function at(value: unknown, pointer: string): unknown {
  let found = value;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

/** Whether a status is in a range such as 200 or 200-299. */
export function isInRange(range: string, status: number): boolean {
  const [from = NaN, to = from] = range.split('-').map(Number);
  return from <= status && status <= to;
}
