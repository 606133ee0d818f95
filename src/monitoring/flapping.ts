import type { Severity } from '../engine/severity.js';

/** Whether a check changes its state too often to be believed; Icinga's algorithm over its last 20 results. */
export interface Flapping {
  /** One bit a result, set when its severity differed from the one before: bit 19 is the newest, bit 0 the oldest. */
  readonly bits: number;
  /** The severity that the next result is compared with; null before the first. */
  readonly lastSeverity: Severity | null;
  readonly flapping: boolean;
}

export interface FlappingSettings {
  /** Starts above this percentage. */
  readonly high: number;
  /** Stops at this percentage or below. */
  readonly low: number;
  /** Results of these severities are passed over as if they had not come. */
  readonly ignore?: ReadonlySet<Severity> | undefined;
}

export interface FlappingTransition {
  readonly flapping: Flapping;
  readonly event: 'STARTED' | 'STOPPED' | null;
}

export const flappingDefaults: FlappingSettings = { high: 30, low: 25 };

export const steady: Flapping = { bits: 0, lastSeverity: null, flapping: false };

const results = 20;

/**
 * The weighted share of changes, in tenths of a percent: 100 · Σ(0.8 + 0.02·i) / 20 over the set bits i, which is Σ(40 + i) / 10
 * percent. Kept in tenths so that it is a whole number and the thresholds are met exactly.
 */
function tenths(bits: number): number {
  let sum = 0;
  for (let i = 0; i < results; i++) if (bits & (1 << i)) sum += 40 + i;
  return sum;
}

/** The weighted share of changes in percent, 0 to 99; newer changes weigh more. */
export const flappingPercent = ({ bits }: Pick<Flapping, 'bits'>): number => tenths(bits) / 10;

/** After one more result, soft ones included. Between the thresholds it stays as it was. */
export function recordResult(
  before: Flapping,
  severity: Severity,
  { high, low, ignore }: FlappingSettings = flappingDefaults,
): FlappingTransition {
  if (ignore?.has(severity)) return { flapping: before, event: null };
  const changed = before.lastSeverity !== null && before.lastSeverity !== severity;
  const bits = (before.bits >>> 1) | (changed ? 1 << (results - 1) : 0);
  const flapping = tenths(bits) > (before.flapping ? low : high) * 10;
  return {
    flapping: { bits, lastSeverity: severity, flapping },
    event: flapping === before.flapping ? null : flapping ? 'STARTED' : 'STOPPED',
  };
}
