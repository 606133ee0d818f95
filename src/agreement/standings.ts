import { calendarOf } from '../calendar/answers.js';
import type { History } from '../history/history.js';
import type { Course } from '../history/roll-ups.js';
import { intersection, type Instant, type Span } from '../monitoring/spans.js';
import { day } from '../monitoring/spans.js';
import type { CalendarVersionRecord } from '../records.js';
import {
  burnRates,
  errorBudget,
  longestBurnWindow,
  serviceAvailability,
  type BurnRateStanding,
  type ErrorBudget,
  type ServiceAvailability,
} from './error-budget.js';
import type { OwnedTarget } from './stored.js';

/** How a service keeps up with a target. */
export interface Standing {
  readonly serviceId: string;
  readonly window: Span;
  readonly measured: ServiceAvailability;
  readonly target: number;
  readonly budget: ErrorBudget;
  readonly burnRates: readonly BurnRateStanding[];
}

/** How all services of a target's agreement keep up, from the one history of statuses. */
export async function standingsOf(
  history: Pick<History, 'courses'>,
  { agreement, percentage, windowDays }: OwnedTarget,
  calendar: CalendarVersionRecord | undefined,
  at: Instant,
): Promise<Standing[]> {
  const window = { from: at - windowDays * day, to: at };
  // Burn rates look back three days, however short the window is.
  const read = { from: Math.min(window.from, at - longestBurnWindow), to: at };
  const courses = await history.courses(agreement.services, read);
  const agreed = calendar && calendarOf(calendar).openIn(read);
  const target = percentage / 100;
  return agreement.services.map((serviceId) => {
    const course = courses.get(serviceId) ?? { intervals: [], periods: [] };
    const measured = measuredIn(course, agreed, window);
    const budget = errorBudget(target, measured.measuredMs, measured.downMs);
    return { serviceId, window, measured, target, budget, burnRates: burnRatesAt(course, agreed, target, at) };
  });
}

/**
 * How fast a service spends the budget of a target as of an instant, by each rule.
 * @param agreed the time agreed for it; all of it where it is absent
 * @param target a share such as 0.999
 */
export const burnRatesAt = (
  course: Course,
  agreed: readonly Span[] | undefined,
  target: number,
  at: Instant,
): BurnRateStanding[] => burnRates(target, (length) => measuredIn(course, agreed, { from: at - length, to: at }));

/** Maintenance is left out, as everywhere. */
const measuredIn = (
  { intervals, periods }: Course,
  agreed: readonly Span[] | undefined,
  window: Span,
): ServiceAvailability =>
  serviceAvailability({
    ...{ window, intervals, maintenance: periods },
    agreed: agreed?.flatMap((open) => intersection(open, window) ?? []),
  });
