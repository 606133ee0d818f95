import { calendarOf } from '../calendar/answers.js';
import type { History } from '../history/history.js';
import { intersection, type Instant, type Span } from '../monitoring/spans.js';
import { day } from '../monitoring/spans.js';
import type { CalendarVersionRecord } from '../records.js';
import {
  burnRate,
  burnRateRules,
  errorBudget,
  serviceAvailability,
  type BurnRateRule,
  type ErrorBudget,
  type ServiceAvailability,
} from './error-budget.js';
import type { OwnedTarget } from './stored.js';

export interface BurnRateStanding {
  readonly rule: BurnRateRule;
  readonly long: number | undefined;
  readonly short: number | undefined;
  readonly firing: boolean;
}

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
  const longest = Math.max(...burnRateRules.map(({ longMs }) => longMs));
  const read = { from: Math.min(window.from, at - longest), to: at };
  const courses = await history.courses(agreement.services, read);
  const agreed = calendar && calendarOf(calendar).openIn(read);
  const target = percentage / 100;
  return agreement.services.map((serviceId) => {
    const { intervals, periods } = courses.get(serviceId) ?? { intervals: [], periods: [] };
    const over = (span: Span): ServiceAvailability =>
      serviceAvailability({
        ...{ window: span, intervals, maintenance: periods },
        agreed: agreed?.flatMap((open) => intersection(open, span) ?? []),
      });
    const measured = over(window);
    const rateOver = (length: number) => burnRate(target, over({ from: at - length, to: at }));
    const burnRates = burnRateRules.map((rule): BurnRateStanding => {
      const [long, short] = [rateOver(rule.longMs), rateOver(rule.shortMs)];
      return { rule, long, short, firing: (long ?? 0) > rule.burn && (short ?? 0) > rule.burn };
    });
    const budget = errorBudget(target, measured.measuredMs, measured.downMs);
    return { serviceId, window, measured, target, budget, burnRates };
  });
}
