import type { Severity } from '../../engine/severity.js';
import type { Performance, ProbeResult } from '../config.js';
import { described, TimedOut } from '../../network/failures.js';
import { NetworkRefusal, UnresolvedName, type Network } from '../../network/network.js';

export interface ProbeOptions {
  /** Ends the probe: its reason is `timedOut`, or something else when the runner stops. */
  readonly signal: AbortSignal;
  readonly network: Network;
}

export type Probe<Config> = (config: Config, options: ProbeOptions) => Promise<ProbeResult>;

/** What a probe found, before its duration is known. */
export interface Finding {
  readonly severity: Severity;
  readonly message: string;
  readonly performance?: readonly Performance[];
}

/**
 * Times a probe and makes findings of what it throws: a target that is closed or cannot be named is UNKNOWN (nothing was
 * learnt of it), a timeout and a connection that fails are CRITICAL unless said. Only an abort that is no timeout is thrown on.
 */
export async function timed(
  { signal }: Pick<ProbeOptions, 'signal'>,
  work: (start: number) => Promise<Finding>,
  whenTimedOut: Severity = 'CRITICAL',
): Promise<ProbeResult> {
  const start = performance.now();
  const finding = await work(start).catch((error: unknown) => failure(signal, error, whenTimedOut));
  return {
    severity: finding.severity,
    message: finding.message,
    durationMs: Math.round(performance.now() - start),
    performance: finding.performance ?? [],
  };
}

function failure(signal: AbortSignal, error: unknown, whenTimedOut: Severity): Finding {
  if (signal.aborted) {
    if (signal.reason instanceof TimedOut) return { severity: whenTimedOut, message: signal.reason.message };
    throw signal.reason;
  }
  if (error instanceof NetworkRefusal) return { severity: 'UNKNOWN', message: error.message };
  if (error instanceof UnresolvedName) return { severity: 'CRITICAL', message: error.message };
  return { severity: 'CRITICAL', message: described(error, 'The check failed') };
}

/** The worst of a latency and its thresholds, with what to say of it. */
export function latencyFinding(
  milliseconds: number,
  { warningLatency, criticalLatency }: { warningLatency?: number; criticalLatency?: number },
): { severity: 'OK' | 'WARNING' | 'CRITICAL'; note: string } {
  if (criticalLatency !== undefined && milliseconds >= criticalLatency)
    return { severity: 'CRITICAL', note: `, slower than ${criticalLatency} ms` };
  if (warningLatency !== undefined && milliseconds >= warningLatency)
    return { severity: 'WARNING', note: `, slower than ${warningLatency} ms` };
  return { severity: 'OK', note: '' };
}

/** A time in milliseconds as performance data. */
export const timeOf = (label: string, milliseconds: number): Performance => ({
  label,
  value: Math.round(milliseconds * 10) / 10,
  unit: 'ms',
});
