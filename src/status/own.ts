import { compareSeverity, type Severity } from '../engine/severity.js';
import type { SignalsRecord } from '../records.js';

/**
 * An item's own status: the worst of what was reported, what its checks confirmed and what its alerts say (monitoring.md R1).
 * UNKNOWN stands between OK and WARNING; an item of which nothing is known is UNKNOWN.
 */
export function ownStatus({
  reported,
  checks,
  alerts,
}: Pick<SignalsRecord, 'reported' | 'checks' | 'alerts'>): Severity {
  const signals = [...checks, ...alerts, ...(reported === null ? [] : [reported])];
  if (signals.length === 0) return 'UNKNOWN';
  return signals.reduce((worst, one) => (compareSeverity(one, worst) > 0 ? one : worst));
}
