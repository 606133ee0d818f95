import type { RiskBand } from '../records.js';

/** What a change's risk is made of. */
export interface RiskFactors {
  /** Items whose status its targets' failure would worsen, the targets included. */
  readonly blastRadius: number;
  /** Of the most critical service among them: 1, .75, .5 or .25, see {@link criticalityOfTier}. 0 without any. */
  readonly criticality: number;
  /** Changes by the same group to the same class within 180 days: how many, and how many of them failed. */
  readonly recentChanges: number;
  readonly recentFailures: number;
  /** How much of the plan was tried before, from 0 to 1. */
  readonly tested: number;
  /** It is planned for sooner than its type asks for. */
  readonly shortLead: boolean;
  readonly hasBackout: boolean;
  /** Of the items of the blast radius: those about which nothing fresh is known. */
  readonly staleItems: readonly string[];
  /** From 0 to 100, where a questionnaire was filled in. The higher counts. */
  readonly questionnaire?: number | undefined;
}

export type RiskTerm = 'blast' | 'criticality' | 'failure' | 'untested' | 'shortLead' | 'noBackout';

export interface Risk {
  /** From 0 to 100. While the band is UNKNOWN it is the least that it may be. */
  readonly score: number;
  readonly band: RiskBand;
  /** Items whose status its targets' failure would worsen, the targets included. */
  readonly blastRadius: number;
  /** What each adds to the score. */
  readonly terms: Readonly<Record<RiskTerm, number>>;
  /** Present when a questionnaire said more than the terms. */
  readonly raisedTo?: number | undefined;
  readonly staleItems: readonly string[];
}

/** A failure rate that counts in full. */
const worstRate = 0.3;
/** Few changes say little: as if there had been ten more, one of them failed. */
const assumed = { failures: 1, changes: 10 };
/** A radius of so many items counts in full. */
const widest = 256;

/** Of a service's tier: 1 is the most critical. */
export const criticalityOfTier = (tier: number | null | undefined): number =>
  tier == null ? 0 : ([1, 0.75, 0.5][tier - 1] ?? 0.25);

export const failureRate = (failures: number, changes: number): number =>
  (failures + assumed.failures) / (changes + assumed.changes);

/** The six terms, their sum, and its band: below 30 LOW, below 60 MEDIUM. UNKNOWN where the radius is not known to be what it is. */
export function riskOf(factors: RiskFactors): Risk {
  const { blastRadius, criticality, recentChanges, recentFailures, tested, shortLead, hasBackout } = factors;
  const rate = failureRate(recentFailures, recentChanges);
  const terms = {
    blast: 30 * Math.min(1, Math.log2(1 + blastRadius) / Math.log2(1 + widest)),
    criticality: 25 * criticality,
    failure: 25 * Math.min(1, rate / worstRate),
    untested: 10 * (1 - tested),
    shortLead: shortLead ? 5 : 0,
    noBackout: hasBackout ? 0 : 5,
  };
  const sum = Object.values(terms).reduce((total, term) => total + term, 0);
  const { questionnaire = 0, staleItems } = factors;
  const score = Math.max(sum, questionnaire);
  return {
    score,
    band: staleItems.length > 0 ? 'UNKNOWN' : bandOf(score),
    ...{ blastRadius, terms },
    ...(questionnaire > sum && { raisedTo: questionnaire }),
    staleItems,
  };
}

export const bandOf = (score: number): Exclude<RiskBand, 'UNKNOWN'> =>
  score < 30 ? 'LOW' : score < 60 ? 'MEDIUM' : 'HIGH';

/** A standard change is approved beforehand because its risk is known to be low. Says why this one is none; undefined if it is. */
export function standardFault({ band, score, staleItems }: Risk): string | undefined {
  if (band === 'LOW') return undefined;
  if (band === 'UNKNOWN')
    return `Its risk is unknown: nothing fresh is known of ${staleItems.slice(0, 5).join(', ')}${staleItems.length > 5 ? ` and ${staleItems.length - 5} more` : ''}. Let discovery see them, or make it a NORMAL change.`;
  return `Its risk is ${band} (${score.toFixed(2)}), and a STANDARD change has a LOW one. Make it a NORMAL change.`;
}
