import { sandboxCorsOrigins } from '../pages.js';

/** Browsers send the page's origin, and other pages may not use ours. Programs send none. */
export function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined || sandboxCorsOrigins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return ['localhost', '127.0.0.1', '[::1]', host].includes(hostname);
}
