import type { Severity } from '../engine/severity.js';
import { Refusal } from '../refusal.js';
import type { Instant } from './spans.js';

/** NORMAL ends with any change of severity; STICKY only with OK. */
export type AcknowledgementKind = 'NORMAL' | 'STICKY';

export interface Acknowledgement {
  readonly kind: AcknowledgementKind;
  /** Who took the problem on. */
  readonly by: string;
  readonly at: Instant;
  /** From this moment on it no longer holds; null for never. */
  readonly expiresAt: Instant | null;
  readonly comment: string | null;
}

/** An acknowledgement of a problem of this severity, or why there can be none. */
export function acknowledge(severity: Severity, acknowledgement: Acknowledgement): Acknowledgement | Refusal {
  if (severity === 'OK')
    return new Refusal('NOTHING_TO_ACKNOWLEDGE', 'This is OK: only a problem can be acknowledged.', { field: 'id' });
  if (acknowledgement.expiresAt !== null && acknowledgement.expiresAt <= acknowledgement.at)
    return new Refusal('INVALID', 'expiresAt lies in the past: give a later time, or none.', { field: 'expiresAt' });
  return acknowledgement;
}

/** What is left of an acknowledgement once the severity goes from one to another, soft changes included. */
export function acknowledgementAfter(
  acknowledgement: Acknowledgement | null,
  from: Severity,
  to: Severity,
): Acknowledgement | null {
  if (acknowledgement === null || to === 'OK') return null;
  return acknowledgement.kind === 'STICKY' || from === to ? acknowledgement : null;
}

export const isAcknowledged = (acknowledgement: Acknowledgement | null, now: Instant): boolean =>
  acknowledgement !== null && (acknowledgement.expiresAt === null || now < acknowledgement.expiresAt);
