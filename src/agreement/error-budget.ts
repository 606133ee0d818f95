import { without } from '../calendar/calendar.js';
import { tally, availabilityOf, type Availability } from '../monitoring/availability.js';
import { day, hour, intersection, lengthOf, minute, union, type Span } from '../monitoring/spans.js';
import type { StatusInterval } from '../monitoring/status-intervals.js';

/** How well a service kept up over a window, to the time agreed for it. Times are in whole milliseconds. */
export interface ServiceAvailability extends Availability {
  /** The same without leaving maintenance out: what users saw. */
  readonly withMaintenance: Availability;
  /** Stretches of downtime. Those that overlap or adjoin are one. */
  readonly failures: number;
  /** Mean time to restore service: downtime by failure. Undefined without any. */
  readonly mtrsMs: number | undefined;
  /** Mean time between failures: uptime by failure. */
  readonly mtbfMs: number | undefined;
  /** Mean time between service incidents: MTBF + MTRS. */
  readonly mtbsiMs: number | undefined;
}

export interface ServiceTime {
  readonly window: Span;
  /** Agreed service time; all of the window where it is absent. */
  readonly agreed?: readonly Span[] | undefined;
  /** Approved and announced. An overrun past its end counts as downtime. */
  readonly maintenance?: readonly Span[] | undefined;
  /** Sorted and disjoint, as the history has them. */
  readonly intervals: readonly StatusInterval[];
}

/** Availability over the agreed time, from the history's intervals, by the one rule for downtime. */
export function serviceAvailability({ window, agreed, maintenance = [], intervals }: ServiceTime): ServiceAvailability {
  const closed = agreed ? without([window], union(agreed)) : [];
  const measured = availabilityOf(tally(intervals, [...maintenance, ...closed], window));
  const withMaintenance = availabilityOf(tally(intervals, closed, window));
  const excluded = union([...maintenance, ...closed]);
  const outages = union(
    intervals.flatMap(({ from, to, severity }) => {
      const inside = severity === 'CRITICAL' ? intersection({ from, to: to ?? Infinity }, window) : undefined;
      return inside ? [inside] : [];
    }),
  ).filter((outage) => lengthOf(without([outage], excluded)) > 0);
  const failures = outages.length;
  const by = (length: number): number | undefined => (failures === 0 ? undefined : length / failures);
  const mtrsMs = by(measured.downMs);
  const mtbfMs = by(measured.upMs);
  const mtbsiMs = failures === 0 ? undefined : mtrsMs! + mtbfMs!;
  return { ...measured, withMaintenance, failures, mtrsMs, mtbfMs, mtbsiMs };
}

/** Weighted by what they matter, and the worst, which a mean hides. Undefined for none, or no weight. */
export function portfolioOf(
  services: readonly { readonly weight: number; readonly availability: number }[],
): { mean: number; worst: number } | undefined {
  const weight = services.reduce((sum, one) => sum + one.weight, 0);
  if (weight <= 0) return undefined;
  const sum = services.reduce((total, one) => total + one.weight * one.availability, 0);
  return { mean: sum / weight, worst: Math.min(...services.map(({ availability }) => availability)) };
}

export interface ErrorBudget {
  /** (1 − target) × window. */
  readonly budgetMs: number;
  readonly spentMs: number;
  /** 1 is all of it. */
  readonly spent: number;
  readonly leftMs: number;
}

/** @param target a share such as 0.999 */
export function errorBudget(target: number, windowMs: number, downMs: number): ErrorBudget {
  const budgetMs = Math.round((1 - target) * windowMs);
  return { budgetMs, spentMs: downMs, spent: budgetMs === 0 ? Infinity : downMs / budgetMs, leftMs: budgetMs - downMs };
}

type Measured = Pick<Availability, 'downMs' | 'measuredMs' | 'unknownMs'>;

/**
 * How fast the budget is spent: 1 spends it in exactly its window. Time of which nothing is known is part of the window and spends
 * nothing, or a record that began a minute ago would tell of seconds. Undefined where nothing was measured.
 */
export const burnRate = (target: number, { downMs, measuredMs, unknownMs }: Measured): number | undefined =>
  measuredMs === 0 ? undefined : downMs / (measuredMs + unknownMs) / (1 - target);

/** Tells when the budget is spent so fast over a long window, and still is over a short one. */
export interface BurnRateRule {
  readonly burn: number;
  readonly longMs: number;
  /** A twelfth of the long one: what is over stops telling. */
  readonly shortMs: number;
  readonly severity: 'PAGE' | 'TICKET';
  /** Both windows, for people. */
  readonly says: string;
}

export const burnRateRules: readonly BurnRateRule[] = [
  { burn: 14.4, longMs: hour, shortMs: 5 * minute, severity: 'PAGE', says: 'an hour and 5 minutes' },
  { burn: 6, longMs: 6 * hour, shortMs: 30 * minute, severity: 'PAGE', says: '6 hours and 30 minutes' },
  { burn: 1, longMs: 3 * day, shortMs: 6 * hour, severity: 'TICKET', says: '3 days and 6 hours' },
];

/** How far back the rules look. */
export const longestBurnWindow = Math.max(...burnRateRules.map(({ longMs }) => longMs));

/** How fast a budget is spent, by one rule. */
export interface BurnRateStanding {
  readonly rule: BurnRateRule;
  /** Undefined where nothing was measured. */
  readonly long: number | undefined;
  readonly short: number | undefined;
  /** Whether both windows are exceeded. */
  readonly firing: boolean;
}

/**
 * How a budget stands to each rule.
 * @param over what was measured over the last so many milliseconds
 */
export function burnRates(target: number, over: (length: number) => Measured): BurnRateStanding[] {
  return burnRateRules.map((rule) => {
    const [long, short] = [burnRate(target, over(rule.longMs)), burnRate(target, over(rule.shortMs))];
    return { rule, long, short, firing: (long ?? 0) > rule.burn && (short ?? 0) > rule.burn };
  });
}
