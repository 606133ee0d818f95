import type { Gate } from './groups.js';
import { ImpactedItems } from './impacted-items.js';
import { evaluate, type Evaluation } from './propagation.js';
import { gatesOfItem, providersOf, reduceItem } from './segments.js';
import { levelAt, rankOf, rankOfSeverity, shown, type Level, type Severity } from './severity.js';
import { handleOf, type Overlay, type Topology } from './topology.js';
import { settle, Wave } from './wave.js';
import { absorptions } from './withstood.js';

export interface ImpactQuestion {
  /** Ids of the items that are assumed to be at least at `assume`. */
  readonly of: readonly string[];
  /** Default CRITICAL. */
  readonly assume?: Severity | undefined;
  /** Hops along dependents beyond which nothing is evaluated. Default: no limit. */
  readonly maxDepth?: number | undefined;
  /**
   * Against what it is measured: `current` (default), the state as it is; or `well`, the state as if the given items and all
   * that depends on them were well, so that what they took down already is found too. What else is down stays so.
   */
  readonly from?: 'current' | 'well' | undefined;
  /** A changed topology to ask it of: the baseline is evaluated with it too. */
  readonly overlay?: Overlay | undefined;
  /** How things stand without the assumption, where that is known already; not with an overlay. */
  readonly baseline?: Evaluation | undefined;
}

export interface ImpactedItem {
  readonly id: string;
  /** Effective under the assumption. */
  readonly severity: Severity;
  /** Effective without it. */
  readonly previous: Severity;
  /** Hops from the nearest given item, along dependents. */
  readonly distance: number;
  /** The providers that made it so: following them, each item once, leads to a given item. */
  readonly causedBy: readonly string[];
  /** How many more there are that who asks does not see. */
  readonly restrictedCauses?: number | undefined;
  /** All its groups under the assumption, by name. */
  readonly gates: readonly Gate[];
}

/** What a failure reaches. Items are described when asked for, so a page of a large answer costs a page. */
export interface ImpactAnalysis {
  /** Those whose effective status worsens, the given ones not counted. */
  readonly affected: ImpactedItems;
  /**
   * Those with a provider that worsened and a redundancy group that took it: effective unchanged or better than the cause, no
   * gate open among the groups touched. An item may be here and in `affected`.
   */
  readonly withstood: ImpactedItems;
  /** Something lies beyond `maxDepth`, or beyond what was loaded, that would or might have worsened. */
  readonly truncated: boolean;
  /** How many items lie within `maxDepth`, the given ones included. */
  readonly reached: number;
  readonly baseline: Evaluation;
}

/**
 * What worsens if the given items were at `assume`, against the state without that assumption. The given items keep what they
 * have where it is worse, also within a cycle.
 * @throws RangeError for an id that is not in the topology, or a maxDepth that is no whole number of 0 or more
 */
export function analyseImpact(topology: Topology, question: ImpactQuestion): ImpactAnalysis {
  const { of, assume = 'CRITICAL', maxDepth = Number.POSITIVE_INFINITY, from = 'current' } = question;
  if (!(maxDepth >= 0) || (Number.isFinite(maxDepth) && !Number.isInteger(maxDepth)))
    throw new RangeError('maxDepth: use a whole number of 0 or more.');
  const overlay = from === 'well' ? asIfWell(topology, question) : question.overlay;
  const baseline = question.baseline ?? evaluate(topology, overlay);
  const seen = baseline.topology;
  const given = of.map((id) => handleOf(seen, id));
  const { distance, beyond } = distances(seen, given, maxDepth);
  const within = new Uint8Array(seen.size);
  let reached = 0;
  for (let item = 0; item < seen.size; item++) {
    if (distance[item]! < 0) continue;
    within[item] = 1;
    reached++;
  }

  const wave = new Wave(seen, baseline.wave);
  for (const item of given) wave.raise(item, rankOfSeverity(assume), assume === 'UNKNOWN');
  wave.run(wave.dependentsOfSeeds(within), within);

  const risen = wave.touched.filter((item) => wave.rose(item));
  const affected = risen.filter((item) => !wave.seeds[item]);
  const absorbed = absorptions(seen, wave, baseline.wave, risen, within);
  const describe = (causes: (item: number) => Iterable<number>) => (item: number) => ({
    id: seen.ids[item]!,
    severity: shown(wave.rank[item]!, seen.ownFlag[item]!),
    previous: baseline.severityAt(item),
    distance: distance[item]!,
    causedBy: Array.from(causes(item), (cause) => seen.ids[cause]!).sort(),
    gates: gatesOfItem(seen, item, wave),
  });
  return {
    affected: new ImpactedItems(
      seen,
      affected,
      distance,
      describe((item) => wave.causesOf(item)),
    ),
    withstood: new ImpactedItems(
      seen,
      [...absorbed.keys()],
      distance,
      describe((item) => absorbed.get(item) ?? []),
    ),
    truncated:
      risen.some((item) => seen.moreDependents[item]) ||
      beyond.some((item) => reduceItem(seen, item, 0, wave) > wave.rank[item]!),
    reached,
    baseline,
  };
}

/** The overlay in which the given items, and all that depends on them, have no failure of their own. */
function asIfWell(topology: Topology, { of, overlay }: ImpactQuestion): Overlay {
  const given = of.map((id) => handleOf(topology, id));
  const { distance } = distances(topology, given, Number.POSITIVE_INFINITY);
  const states = new Map(overlay?.states);
  for (let item = 0; item < topology.size; item++) if (distance[item]! >= 0) states.set(topology.ids[item]!, 'OK');
  return { ...overlay, states };
}

/** Hops of each item from the nearest given one, -1 where none or too many; and the items one hop too far. */
function distances(topology: Topology, given: readonly number[], maxDepth: number) {
  const { dependentStart, dependents } = topology;
  const distance = new Int32Array(topology.size).fill(-1);
  for (const item of given) distance[item] = 0;
  let beyond: number[] = [];
  let frontier = [...new Set(given)];
  for (let hops = 1; frontier.length > 0; hops++) {
    const next: number[] = [];
    for (const item of frontier)
      for (let at = dependentStart[item]!; at < dependentStart[item + 1]!; at++) {
        const dependent = dependents[at]!;
        if (distance[dependent] !== -1) continue;
        distance[dependent] = hops;
        next.push(dependent);
      }
    if (hops > maxDepth) {
      for (const item of next) distance[item] = -1;
      beyond = next;
      break;
    }
    frontier = next;
  }
  return { distance, beyond };
}

export interface SinglePointsOfFailureQuestion {
  /** How bad the service must get. Default MAJOR. */
  readonly severity?: Exclude<Level, 'OK'> | undefined;
  /** `healthy`: as built, everything else OK (default). `current`: as it is now, so what is down already is no spare. */
  readonly from?: 'healthy' | 'current' | undefined;
  /** How many of the service's providers, nearest first, are tried. Default 5,000; one trial costs what its failure reaches. */
  readonly limit?: number | undefined;
}

export interface SinglePointOfFailure {
  readonly id: string;
  /** What the service becomes when this item alone is CRITICAL. */
  readonly severity: Severity;
  /** Hops from the item to the service along what its failure brings down. */
  readonly distance: number;
}

export interface SinglePointsOfFailure {
  /** Of the service before anything is lost. Nothing is a single point of failure of what is that bad already. */
  readonly baseline: Severity;
  /** Nearest first, then by id. */
  readonly items: readonly SinglePointOfFailure[];
  /** How many providers were tried. */
  readonly tried: number;
  /** There were more providers than `limit`. */
  readonly truncated: boolean;
}

/** The items each of whose sole loss (CRITICAL) worsens the service to at least `severity`. */
export function singlePointsOfFailure(
  topology: Topology,
  service: string,
  question: SinglePointsOfFailureQuestion = {},
): SinglePointsOfFailure {
  const { severity = 'MAJOR', from = 'healthy', limit = 5000 } = question;
  const target = handleOf(topology, service);
  const base = settle(topology, from === 'healthy' ? 'healthy' : { rank: topology.ownRank, flag: topology.ownFlag });
  const depth = new Map([[target, 0]]);
  for (const [item, hops] of depth)
    for (const provider of providersOf(topology, item)) if (!depth.has(provider)) depth.set(provider, hops + 1);
  const within = new Uint8Array(topology.size);
  for (const item of depth.keys()) within[item] = 1;
  depth.delete(target);

  const candidates = [...depth.keys()].slice(0, limit);
  const wave = new Wave(topology, base);
  const items: SinglePointOfFailure[] = [];
  /** Those whose loss makes the service CRITICAL, with their distance. */
  const fatal = new Map<number, number>();
  const add = (item: number, rank: number, distance: number): void => {
    items.push({ id: topology.ids[item]!, severity: levelAt(rank), distance });
    if (rank === rankOf.CRITICAL) fatal.set(item, distance);
  };
  for (const candidate of candidates) {
    wave.reset();
    wave.raise(candidate, rankOf.CRITICAL, false);
    const hit = wave.dependentsOfSeeds(within);
    // What brings down a known one brings down at least as much, and no way is shorter than the shortest there is.
    const distance = depth.get(candidate)!;
    const isOnTheWay = (item: number): boolean =>
      fatal.get(item) === distance - 1 && reduceItem(topology, item, 0, wave) === rankOf.CRITICAL;
    if ([...hit].some(isOnTheWay)) {
      add(candidate, rankOf.CRITICAL, distance);
      continue;
    }
    wave.run(hit, within);
    const rank = wave.rank[target]!;
    if (rank < rankOf[severity] || rank === base.rank[target]) continue;
    add(candidate, rank, causalDistance(wave, target, candidate));
  }
  return {
    baseline: from === 'healthy' ? levelAt(base.rank[target]!) : shown(base.rank[target]!, topology.ownFlag[target]!),
    items: items.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1)),
    tried: candidates.length,
    truncated: depth.size > candidates.length,
  };
}

function causalDistance(wave: Wave, from: number, to: number): number {
  const hops = new Map([[from, 0]]);
  for (const [item, distance] of hops) {
    if (item === to) return distance;
    if (wave.seeds[item]) continue;
    for (const cause of wave.causesOf(item)) if (!hops.has(cause)) hops.set(cause, distance + 1);
  }
  throw new Error('A rise has no cause: the engine is inconsistent.');
}
