import { hopsFrom } from './hops.js';
import { evidenceOf, type LabelledOutage } from './outage.js';
import { rankRootCauses, type Evidence } from './rootcause.js';

/** A way to rank the causes of an outage: a score for each item it names, the likeliest highest. Empty: it names none. */
export type Method = (evidence: Evidence) => ReadonlyMap<string, number>;

/** How well a method does on a labelled set. */
export interface MethodScore {
  readonly name: string;
  /** Outages whose cause lay in an item. */
  readonly cases: number;
  /** How many of these had it first, and among the first three. Ties count by halves, thirds, …: no order among them is meant. */
  readonly first: number;
  readonly amongThree: number;
  /** Mean of 1 / place; 0 where the cause is not named. */
  readonly meanReciprocalRank: number;
  /** Outages whose cause lay in no item, and how many of these were answered by naming none. */
  readonly without: number;
  readonly saidNone: number;
}

const maxHops = 6;

/** The first alert of each item by then. */
function firstAlerts({ alerts, at: until }: Evidence): Map<string, number> {
  const first = new Map<string, number>();
  for (const { itemId, at } of alerts) if (at <= until) first.set(itemId, Math.min(first.get(itemId) ?? Infinity, at));
  return first;
}

/** From each symptom the hops to what it depends on. */
function symptomsOf(evidence: Evidence): Map<string, number>[] {
  const symptoms = new Set([...firstAlerts(evidence).keys(), ...(evidence.affected ?? [])]);
  return [...symptoms].map((item) => hopsFrom([item], evidence.dependenciesOf, maxHops));
}

/** The product's own ranking: what it answers, which may be none. */
const product: Method = (evidence) =>
  new Map(rankRootCauses(evidence).candidates.map(({ itemId, score }) => [itemId, score]));

/** What is worth beating: rules that a person would try. */
const baselines: Readonly<Record<string, Method>> = {
  'first to alert': (evidence) => new Map([...firstAlerts(evidence)].map(([item, at]) => [item, -at])),
  'deepest that alerts': (evidence) => {
    const alerted = firstAlerts(evidence);
    const depths = new Map<string, number>();
    for (const hops of symptomsOf(evidence))
      for (const [item, far] of hops) if (alerted.has(item)) depths.set(item, Math.max(depths.get(item) ?? 0, far));
    return depths;
  },
  'below most symptoms': (evidence) => {
    const counts = new Map<string, number>();
    for (const hops of symptomsOf(evidence))
      for (const item of hops.keys()) counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
  },
  'last changed': (evidence) =>
    new Map(
      [...evidence.changes]
        .filter(({ startedAt }) => startedAt <= evidence.at)
        .sort((a, b) => a.startedAt - b.startedAt)
        .map(({ itemId, startedAt }) => [itemId, startedAt]),
    ),
  'any of them': (evidence) =>
    new Map(symptomsOf(evidence).flatMap((hops) => [...hops.keys()].map((item) => [item, 0]))),
};

export const productMethod = 'itsm-graph';
export const methods: Readonly<Record<string, Method>> = { [productMethod]: product, ...baselines };

/** What an item's place among the others is worth; of equals each order is as likely. */
function worth(
  scores: ReadonlyMap<string, number>,
  item: string,
): { first: number; three: number; reciprocal: number } {
  const own = scores.get(item);
  if (own === undefined) return { first: 0, three: 0, reciprocal: 0 };
  let above = 0;
  let equal = 0;
  for (const score of scores.values()) {
    if (score > own) above++;
    else if (score === own) equal++;
  }
  let reciprocal = 0;
  for (let place = above + 1; place <= above + equal; place++) reciprocal += 1 / place / equal;
  const within = (places: number): number => Math.min(1, Math.max(0, places - above) / equal);
  return { first: within(1), three: within(3), reciprocal };
}

/** Scores every method on a labelled set, the product's first. */
export function scoreMethods(outages: readonly LabelledOutage[]): MethodScore[] {
  const known = outages.map((outage) => ({ cause: outage.cause, evidence: evidenceOf(outage) }));
  return Object.entries(methods).map(([name, method]) => {
    const score = { cases: 0, first: 0, amongThree: 0, reciprocal: 0, without: 0, saidNone: 0 };
    for (const { cause, evidence } of known) {
      const scores = method(evidence);
      if (cause === null) {
        score.without++;
        if (scores.size === 0) score.saidNone++;
        continue;
      }
      const { first, three, reciprocal } = worth(scores, cause);
      score.cases++;
      score.first += first;
      score.amongThree += three;
      score.reciprocal += reciprocal;
    }
    const { reciprocal, ...counts } = score;
    return { name, ...counts, meanReciprocalRank: score.cases === 0 ? 0 : reciprocal / score.cases };
  });
}
