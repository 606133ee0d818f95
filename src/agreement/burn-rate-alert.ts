import type { IncomingAlert } from '../monitoring/alert-intake.js';
import { dedupKeyOf } from '../monitoring/fingerprint.js';
import type { Instant } from '../monitoring/spans.js';
import { durationOf } from './durations.js';
import type { BurnRateStanding } from './error-budget.js';
import type { OwnedTarget } from './stored.js';

/** The source of the alerts that this product raises for error budgets. */
export const budgetSource = 'error-budget';

/** A budget that a service spends too fast, by one rule. */
export interface Burn {
  readonly target: OwnedTarget;
  readonly serviceId: string;
  readonly standing: BurnRateStanding;
}

const fingerprintOf = ({ id }: Pick<OwnedTarget, 'id'>, serviceId: string, { rule }: BurnRateStanding): string =>
  `${id} ${serviceId} ${rule.burn}`;

/** Under which the alert of a target, a service and a threshold is known. */
export const budgetKey = (target: Pick<OwnedTarget, 'id'>, serviceId: string, standing: BurnRateStanding): string =>
  dedupKeyOf(budgetSource, fingerprintOf(target, serviceId, standing));

/** What is told of it, from the instant as of which it was found. */
export function alertOfBurn({ target, serviceId, standing }: Burn, service: string, at: Instant): IncomingAlert {
  const { rule, long, short } = standing;
  const { agreement, name, percentage } = target;
  const rate = Math.min(long!, short!);
  // At 100 % there is no budget at all.
  const much = Number.isFinite(rate) ? `${rate.toFixed(1)} times as fast as it may` : 'although there is none';
  return {
    source: budgetSource,
    fingerprint: fingerprintOf(target, serviceId, standing),
    dedupKey: budgetKey(target, serviceId, standing),
    status: 'FIRING',
    severity: rule.severity === 'PAGE' ? 'MAJOR' : 'WARNING',
    startsAt: at,
    endsAt: null,
    labels: {
      ...{ alertname: 'ErrorBudgetBurn', severity: rule.severity.toLowerCase(), threshold: String(rule.burn) },
      ...{ window: durationOf(rule.longMs), agreement: agreement.name, target: name, ci_id: serviceId },
    },
    annotations: {
      summary: `${service} spends the error budget of ${agreement.name}, ${name} (${percentage} %), ${much} over ${rule.says}`,
    },
    generatorURL: null,
  };
}
