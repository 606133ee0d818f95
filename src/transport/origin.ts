import { sandboxCorsOrigins } from '../pages.js';

/** Whether a request's `Origin` is let in. Browsers send the page's origin, and other pages may not use ours. Programs send none. */
export type OriginCheck = (origin: string | undefined) => boolean;

/** Pages of our own, of Apollo Sandbox, and of the origins that the operator named. */
export function originCheck(host: string, named: readonly string[] = []): OriginCheck {
  const own = ['localhost', '127.0.0.1', '[::1]', host];
  const origins = new Set([...sandboxCorsOrigins, ...named.map((one) => new URL(one).origin)]);
  return (origin) => {
    if (origin === undefined || origins.has(origin)) return true;
    return URL.canParse(origin) && own.includes(new URL(origin).hostname);
  };
}
