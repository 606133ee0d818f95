import { compareSeverity, type Severity } from '../engine/severity.js';
import type { SignalsRecord } from '../records.js';

/**
 * An item's own status: the worst of what was reported, what its checks confirmed and what its alerts say (monitoring.md R1).
 * UNKNOWN stands between OK and WARNING. Where none of them speaks, an item whose last alert was resolved is OK: whoever raised
 * it would raise another. Otherwise it is UNKNOWN, after an alert that merely expired, too.
 */
export function ownStatus({
  reported,
  checks,
  alerts,
  lastAlert,
}: Pick<SignalsRecord, 'reported' | 'checks' | 'alerts' | 'lastAlert'>): Severity {
  const signals = [...checks, ...alerts, ...(reported === null ? [] : [reported])];
  if (signals.length === 0) return lastAlert === 'RESOLVED' ? 'OK' : 'UNKNOWN';
  return signals.reduce((worst, one) => (compareSeverity(one, worst) > 0 ? one : worst));
}
