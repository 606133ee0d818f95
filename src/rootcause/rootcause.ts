import { hour, minute, type Instant } from '../monitoring/spans.js';

/** What is known of the items around an outage. */
export interface Evidence {
  /** As of when. What is later is not known yet. */
  readonly at: Instant;
  /** Items that are said to be affected, whether they alert or not. */
  readonly affected?: readonly string[] | undefined;
  /** What an item depends on, one step. */
  readonly dependenciesOf: (itemId: string) => Iterable<string>;
  /** Whether anybody would know if the item failed. */
  readonly isMonitored: (itemId: string) => boolean;
  readonly alerts: readonly { readonly id: string; readonly itemId: string; readonly at: Instant }[];
  /** Without an end, while it is under way. */
  readonly changes: readonly {
    readonly id: string;
    readonly itemId: string;
    readonly startedAt: Instant;
    readonly endedAt?: Instant | undefined;
  }[];
}

export type TermName = 'coverage' | 'symptom' | 'timing' | 'change' | 'unexplained';

/** What each term may add. They sum to 1. */
export const weights: Readonly<Record<TermName, number>> = {
  coverage: 0.3,
  symptom: 0.2,
  timing: 0.15,
  change: 0.2,
  unexplained: 0.15,
};

export interface RootCauseOptions {
  /** Hops along dependencies. Default 6. */
  readonly maxHops?: number | undefined;
  /** A cause is named only above this score. Default 0.35. */
  readonly threshold?: number | undefined;
}

export interface Candidate {
  readonly itemId: string;
  /** In [0, 1]: the terms by their weights. */
  readonly score: number;
  /** Each in [0, 1], before its weight. */
  readonly terms: Readonly<Record<TermName, number>>;
  /** From each alerting or affected item that it explains, a shortest way along the dependencies; nearest first. */
  readonly paths: readonly (readonly string[])[];
  /** Its own alert that came first. */
  readonly alertId?: string | undefined;
  /** The change that speaks most against it. */
  readonly changeId?: string | undefined;
}

export interface RootCauses {
  /** Above the threshold, the likeliest first. Empty is an answer: nothing known points to a cause. */
  readonly candidates: readonly Candidate[];
  /** Looked at, and not above the threshold; the likeliest first. */
  readonly dismissed: readonly Candidate[];
}

/** A hop further explains a fifth less. */
const decay = 0.8;
const timingScale = 5 * minute;
const changeScale = 6 * hour;
const changeWindow = 24 * hour;
const unmonitored = { symptom: 0.3, timing: 0.5 };

/** Ranks what the alerting and affected items depend on, themselves included, as the cause. */
export function rankRootCauses(evidence: Evidence, options: RootCauseOptions = {}): RootCauses {
  const { maxHops = 6, threshold = 0.35 } = options;
  const firstAlerts = new Map<string, { id: string; at: Instant }>();
  for (const { id, itemId, at } of evidence.alerts)
    if (at <= evidence.at && at < (firstAlerts.get(itemId)?.at ?? Infinity)) firstAlerts.set(itemId, { id, at });
  const symptoms = [...new Set([...firstAlerts.keys(), ...(evidence.affected ?? [])])];

  const reached = pathsFrom(symptoms, evidence, maxHops);
  const scorer = new Scorer(evidence, firstAlerts, symptoms.length);
  const ranked = [...reached]
    .map(([itemId, paths]) => scorer.candidate(itemId, paths))
    .sort((a, b) => b.score - a.score || (a.itemId < b.itemId ? -1 : 1));
  return {
    candidates: ranked.filter(({ score }) => score > threshold),
    dismissed: ranked.filter(({ score }) => score <= threshold),
  };
}

/** For each item that a symptom depends on, or is: a shortest path from each of those. From each, every item is visited once. */
function pathsFrom(
  symptoms: readonly string[],
  { dependenciesOf }: Evidence,
  maxHops: number,
): Map<string, string[][]> {
  const reached = new Map<string, string[][]>();
  for (const start of symptoms) {
    const from = new Map<string, string | undefined>([[start, undefined]]);
    let frontier = [start];
    for (let hops = 0; hops < maxHops && frontier.length > 0; hops++) {
      const next: string[] = [];
      for (const itemId of frontier)
        for (const dependency of dependenciesOf(itemId)) {
          if (from.has(dependency)) continue;
          from.set(dependency, itemId);
          next.push(dependency);
        }
      frontier = next;
    }
    for (const itemId of from.keys()) {
      const path: string[] = [];
      for (let at: string | undefined = itemId; at !== undefined; at = from.get(at)) path.unshift(at);
      reached.set(itemId, [...(reached.get(itemId) ?? []), path]);
    }
  }
  return reached;
}

class Scorer {
  private readonly first: Instant;
  /** By item: the change that weighs most, and how much. */
  private readonly changes = new Map<string, { id: string; weight: number }>();

  constructor(
    private readonly evidence: Evidence,
    private readonly alerts: ReadonlyMap<string, { id: string; at: Instant }>,
    private readonly symptoms: number,
  ) {
    this.first = evidence.at;
    for (const { at } of alerts.values()) this.first = Math.min(this.first, at);
    for (const { id, itemId, startedAt, endedAt = Infinity } of evidence.changes) {
      // What began afterwards caused nothing; what was under way is as recent as can be.
      if (startedAt > this.first) continue;
      const age = Math.max(0, this.first - endedAt);
      if (age > changeWindow) continue;
      const weight = Math.exp(-age / changeScale);
      if (weight > (this.changes.get(itemId)?.weight ?? 0)) this.changes.set(itemId, { id, weight });
    }
  }

  candidate(itemId: string, paths: string[][]): Candidate {
    const alert = this.alerts.get(itemId);
    const monitored = alert !== undefined || this.evidence.isMonitored(itemId);
    const change = this.changeOf(itemId);
    const symptom = this.symptomOf(itemId);
    const terms = {
      coverage: paths.reduce((sum, path) => sum + decay ** (path.length - 1), 0) / this.symptoms,
      symptom,
      timing: alert ? Math.exp(-(alert.at - this.first) / timingScale) : monitored ? 0 : unmonitored.timing,
      change: change?.weight ?? 0,
      unexplained: symptom * (1 - this.explanationOf(itemId)),
    };
    let score = 0;
    for (const name of Object.keys(weights) as TermName[]) score += weights[name] * terms[name];
    return {
      ...{ itemId, score, terms },
      paths: paths.sort((a, b) => a.length - b.length || (a[0]! < b[0]! ? -1 : 1)),
      ...(alert && { alertId: alert.id }),
      ...(change && { changeId: change.id }),
    };
  }

  private symptomOf(itemId: string): number {
    if (this.alerts.has(itemId)) return 1;
    return this.evidence.isMonitored(itemId) ? 0 : unmonitored.symptom;
  }

  /** How well something that it depends on, and that alerted no later, explains it. */
  private explanationOf(itemId: string): number {
    const { at } = this.alerts.get(itemId) ?? { at: Infinity };
    let explained = 0;
    for (const dependency of this.evidence.dependenciesOf(itemId)) {
      const other = this.alerts.get(dependency);
      if (dependency !== itemId && other !== undefined && other.at <= at) explained = 1;
    }
    return explained;
  }

  /**
   * A change to the item, or to what it stands on. One to a dependency that alerts itself speaks against that dependency
   * alone: it has a score of its own, and counting it twice would lift everything above it.
   */
  private changeOf(itemId: string): { id: string; weight: number } | undefined {
    let found = this.changes.get(itemId);
    for (const dependency of this.evidence.dependenciesOf(itemId)) {
      const below = this.alerts.has(dependency) ? undefined : this.changes.get(dependency);
      if (below && below.weight > (found?.weight ?? 0)) found = below;
    }
    return found;
  }
}
