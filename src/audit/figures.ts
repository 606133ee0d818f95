import { wilson } from '../statistics/statistics.js';

/** What is looked at of each asset. */
export const criteria = ['exists', 'owner', 'location', 'state', 'attributes'] as const;
export type Criterion = (typeof criteria)[number];

/** What was found of one asset; null while nobody looked. */
export type Finding = Readonly<Record<Criterion, boolean | null>> & { readonly assetClass: string };

/** A share with how sure it is. */
export interface Accuracy {
  checked: number;
  right: number;
  /** right / checked; null while nothing was checked. */
  share: number | null;
  /** The 95 % interval after Wilson; null while nothing was checked. */
  low: number | null;
  high: number | null;
}

/** The share of accurate records that an organisation wants (KPI asset accuracy). */
export const target = 0.98;

export const isRight = (finding: Finding): boolean => criteria.every((criterion) => finding[criterion] === true);
export const isChecked = (finding: Finding): boolean => finding.exists !== null;

export function accuracyOf(right: number, checked: number): Accuracy {
  const interval = wilson(right, checked);
  return {
    ...{ checked, right },
    share: checked === 0 ? null : right / checked,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

/** The figures of an audit: all in all, by class, and by what was looked at. */
export function auditFigures(findings: readonly Finding[]) {
  const checked = findings.filter(isChecked);
  const of = (some: readonly Finding[]): Accuracy => accuracyOf(some.filter(isRight).length, some.length);
  const classes = [...new Set(findings.map(({ assetClass }) => assetClass))].sort();
  const accuracy = of(checked);
  return {
    accuracy,
    sampled: findings.length,
    pending: findings.length - checked.length,
    target,
    targetMet: accuracy.share === null ? null : accuracy.share >= target,
    byClass: classes.map((assetClass) => ({
      assetClass,
      sampled: findings.filter((finding) => finding.assetClass === assetClass).length,
      accuracy: of(checked.filter((finding) => finding.assetClass === assetClass)),
    })),
    byCriterion: criteria.map((criterion) => ({
      criterion,
      accuracy: accuracyOf(checked.filter((finding) => finding[criterion]).length, checked.length),
    })),
  };
}
export type AuditFigures = ReturnType<typeof auditFigures>;
export type CriterionAccuracy = AuditFigures['byCriterion'][number];
