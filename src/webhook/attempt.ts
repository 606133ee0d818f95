/** What became of one attempt to deliver. */
export type AttemptOutcome =
  | 'DELIVERED'
  /** 410: the receiver wants no more. */
  | 'GONE'
  /** 429 and 503: the receiver says when to come again. */
  | 'BUSY'
  /** A redirect, which is not followed. */
  | 'REDIRECTED'
  /** Any other status. */
  | 'REFUSED'
  | 'TIMED_OUT'
  | 'UNREACHABLE'
  /** Nothing was sent: the host or its address is not allowed. */
  | 'BLOCKED';

export interface Attempt {
  readonly outcome: AttemptOutcome;
  /** For people; never what the receiver wrote. */
  readonly message: string;
  /** For how many milliseconds the receiver asks to be left alone. */
  readonly retryAfter?: number | undefined;
}

/** What follows from an attempt. */
export type NextStep =
  | { readonly step: 'NEXT' }
  | { readonly step: 'DISABLE' }
  | { readonly step: 'RETRY'; readonly at: number }
  | { readonly step: 'GIVE_UP' };

const second = 1_000;
const shortestPause = 5 * second;
export const longestPause = 3_600 * second;
/** So long a delivery is tried at most, in milliseconds. */
export const longestTrying = 24 * 3_600 * second;

/** What a status says. A body is never looked at. */
export function attemptOf(status: number, retryAfter: string | undefined, now: number): Attempt {
  if (status >= 200 && status <= 299) return { outcome: 'DELIVERED', message: `HTTP ${status}.` };
  if (status === 410) return { outcome: 'GONE', message: 'HTTP 410: the receiver wants no more.' };
  if (status === 429 || status === 503)
    return { outcome: 'BUSY', message: `HTTP ${status}.`, retryAfter: pauseIn(retryAfter, now) };
  if (status >= 300 && status <= 399)
    return {
      outcome: 'REDIRECTED',
      message: `HTTP ${status}: redirects are not followed. Give the address it leads to.`,
    };
  return { outcome: 'REFUSED', message: `HTTP ${status}.` };
}

/** A Retry-After header in milliseconds: seconds, or a date (RFC 9110). Undefined for what is neither. */
export function pauseIn(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * second;
  // A date of HTTP begins with the day's name; anything else that Date takes is none.
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/**
 * How long to wait after the n-th attempt failed, in milliseconds: 5 s doubled each time, an hour at most, of it a random half, so that
 * what failed together does not come again together.
 */
export function backoff(attempts: number, random: number): number {
  const whole = Math.min(longestPause, shortestPause * 2 ** Math.min(attempts - 1, 30));
  return Math.round(whole / 2 + (whole / 2) * random);
}

export interface Tried {
  /** How often this delivery was tried, this time included. */
  readonly attempts: number;
  /** When it was first tried, and now; milliseconds since 1970. */
  readonly firstAt: number;
  readonly now: number;
}

/** What to do after an attempt. A delivery that will not be taken within its time is given up now, not at its end. */
export function nextStep(
  { outcome, retryAfter = 0 }: Attempt,
  { attempts, firstAt, now }: Tried,
  { mostAttempts, random }: { readonly mostAttempts: number; readonly random: number },
): NextStep {
  if (outcome === 'DELIVERED') return { step: 'NEXT' };
  if (outcome === 'GONE') return { step: 'DISABLE' };
  const at = now + Math.max(backoff(attempts, random), Math.min(retryAfter, longestPause));
  return attempts >= mostAttempts || at > firstAt + longestTrying ? { step: 'GIVE_UP' } : { step: 'RETRY', at };
}
