import { levelAt, rankOf, rankOfSeverity, ranks, type Level, type Severity } from './severity.js';

export const groupReduces = ['WORST', 'BEST', 'K_OF_N', 'WEIGHTED'] as const;
export type GroupReduce = (typeof groupReduces)[number];

/** How one redundancy group of an item reduces its members to one severity. */
export interface DependencyGroup {
  readonly name: string;
  readonly reduce: GroupReduce;
  /** K_OF_N: how many members must stay below `failAt`. */
  readonly k?: number | null | undefined;
  /** From which mapped severity on a member counts as failed. Default MAJOR. */
  readonly failAt?: Severity | null | undefined;
  /** WEIGHTED: the share of the weight, 0 up to but not including 1, that must be exceeded. */
  readonly threshold?: number | null | undefined;
  /** What an observed UNKNOWN of a member counts as. Default WARNING. */
  readonly unknownAs?: Severity | null | undefined;
}

export interface GroupFault {
  readonly field: keyof DependencyGroup;
  readonly message: string;
}

/** How near a group is to passing a failure on. */
export interface Gate {
  readonly group: string;
  readonly reduce: GroupReduce;
  readonly members: number;
  /** Members whose mapped severity is below `failAt`. */
  readonly available: number;
  readonly required: number;
  /**
   * `available - required`: how many more members may fail, whichever they are, before the failure passes;
   * below 0, the fewest members that must recover before it no longer does.
   */
  readonly margin: number;
  /** The failure passes: fewer are available than required. */
  readonly open: boolean;
}

/** A {@link DependencyGroup} made ready for its members: severities as ranks, the threshold as an amount of weight. */
export interface Rule {
  readonly name: string;
  readonly reduce: GroupReduce;
  readonly members: number;
  readonly k: number;
  readonly failAt: number;
  readonly unknownAs: number;
  /** WEIGHTED: failed weight above this, in millionths, passes. */
  readonly limit: number;
}

export const weightMaximum = 10_000;
const weightUnits = 1_000_000;

/** Weights are kept as whole millionths, so that their sums are exact. */
export const weightInUnits = (weight: number): number => Math.round(weight * weightUnits);

/** Everything wrong with a declared group, empty when it can be used. */
export function groupFaults(group: DependencyGroup): GroupFault[] {
  const faults: GroupFault[] = [];
  if (group.name === '') faults.push({ field: 'name', message: 'A group needs a name.' });
  if (!groupReduces.includes(group.reduce))
    faults.push({ field: 'reduce', message: `Use one of ${groupReduces.join(', ')}.` });
  if (group.reduce === 'K_OF_N' && !(Number.isSafeInteger(group.k) && (group.k ?? 0) >= 1))
    faults.push({ field: 'k', message: 'K_OF_N needs k, a whole number of 1 or more.' });
  const { threshold } = group;
  if (group.reduce === 'WEIGHTED' && !(typeof threshold === 'number' && threshold >= 0 && threshold < 1))
    faults.push({ field: 'threshold', message: 'WEIGHTED needs a threshold from 0 up to, but not including, 1.' });
  if (group.failAt === 'UNKNOWN' || group.failAt === 'OK')
    faults.push({ field: 'failAt', message: 'Use WARNING, MINOR, MAJOR or CRITICAL.' });
  if (group.unknownAs === 'UNKNOWN')
    faults.push({ field: 'unknownAs', message: 'Use OK, WARNING, MINOR, MAJOR or CRITICAL.' });
  return faults;
}

/** @param weight of all members together, in millionths */
export function compileRule(group: DependencyGroup, members: number, weight: number): Rule {
  const [fault] = groupFaults(group);
  if (fault) throw new RangeError(`Group "${group.name}", ${fault.field}: ${fault.message}`);
  return {
    name: group.name,
    reduce: group.reduce,
    members,
    k: group.k ?? 0,
    failAt: rankOfSeverity(group.failAt ?? 'MAJOR'),
    unknownAs: rankOfSeverity(group.unknownAs ?? 'WARNING'),
    limit: group.reduce === 'WEIGHTED' ? weightLimit(group.threshold ?? 0, weight) : 0,
  };
}

/** The threshold's share of the weight, rounded down: whole weights exceed the share exactly when they exceed this. */
function weightLimit(threshold: number, weight: number): number {
  const [mantissa = '0', exponent = '0'] = threshold.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const decimals = fraction.length - Number(exponent);
  return Number((BigInt(whole + fraction) * BigInt(weight)) / 10n ** BigInt(decimals));
}

/**
 * Reduces a group to one rank.
 * @param amounts how much stands at each rank: the members' weights for WEIGHTED, else their number
 */
export function reduceAmounts(rule: Rule, amounts: ArrayLike<number>): number {
  switch (rule.reduce) {
    case 'WORST':
      return worst(amounts);
    case 'BEST':
      for (let rank = 0; rank < ranks; rank++) if (amounts[rank]! > 0) return rank;
      return rankOf.OK;
    case 'K_OF_N': {
      let healthy = 0;
      for (let rank = 0; rank < rule.failAt; rank++) healthy += amounts[rank]!;
      if (healthy < rule.k) return rankOf.CRITICAL;
      return healthy < rule.members ? rankOf.WARNING : rankOf.OK;
    }
    case 'WEIGHTED': {
      let weight = 0;
      for (let rank: number = rankOf.CRITICAL; rank > 0; rank--) {
        weight += amounts[rank]!;
        if (weight > rule.limit) return rank;
      }
      return rankOf.OK;
    }
  }
}

function worst(amounts: ArrayLike<number>): number {
  let rank = ranks - 1;
  while (rank > 0 && amounts[rank] === 0) rank--;
  return rank;
}

/** @param mapped each member's rank as the group sees it; @param weights each member's, in millionths */
export function gateOf(rule: Rule, mapped: ArrayLike<number>, weights: ArrayLike<number>): Gate {
  let available = 0;
  for (let member = 0; member < rule.members; member++) if (mapped[member]! < rule.failAt) available++;
  const required = requiredOf(rule, mapped, weights, available);
  const margin = available - required;
  return {
    group: rule.name,
    reduce: rule.reduce,
    members: rule.members,
    available,
    required,
    margin,
    open: margin < 0,
  };
}

function requiredOf(rule: Rule, mapped: ArrayLike<number>, weights: ArrayLike<number>, available: number): number {
  if (rule.members === 0) return 0;
  switch (rule.reduce) {
    case 'WORST':
      return rule.members;
    case 'BEST':
      return 1;
    case 'K_OF_N':
      return rule.k;
    case 'WEIGHTED':
      return available - weightedMargin(rule, mapped, weights);
  }
}

function weightedMargin(rule: Rule, mapped: ArrayLike<number>, weights: ArrayLike<number>): number {
  const up: number[] = [];
  const down: number[] = [];
  let failed = 0;
  for (let member = 0; member < rule.members; member++) {
    const weight = weights[member]!;
    if (mapped[member]! < rule.failAt) up.push(weight);
    else {
      down.push(weight);
      failed += weight;
    }
  }
  const heaviestFirst = (a: number, b: number): number => b - a;
  let margin = 0;
  if (failed > rule.limit) {
    for (const weight of down.sort(heaviestFirst)) {
      if (failed <= rule.limit) break;
      failed -= weight;
      margin--;
    }
    return margin;
  }
  for (const weight of up.sort(heaviestFirst)) {
    failed += weight;
    if (failed > rule.limit) break;
    margin++;
  }
  return margin;
}

/** One member of a group, as {@link reduceGroup} and {@link gateOfGroup} take it: its severity after the relationship's map. */
export interface GroupMember {
  readonly severity: Severity;
  readonly weight?: number;
}

/** Reduces a group on its own, outside any topology. */
export function reduceGroup(group: DependencyGroup, members: readonly GroupMember[]): Level {
  if (members.length === 0) return 'OK';
  const { rule, mapped, weights } = prepare(group, members);
  const amounts = new Array<number>(ranks).fill(0);
  mapped.forEach((rank, member) => {
    amounts[rank]! += rule.reduce === 'WEIGHTED' ? weights[member]! : 1;
  });
  return levelAt(reduceAmounts(rule, amounts));
}

export function gateOfGroup(group: DependencyGroup, members: readonly GroupMember[]): Gate {
  const { rule, mapped, weights } = prepare(group, members);
  return gateOf(rule, mapped, weights);
}

function prepare(group: DependencyGroup, members: readonly GroupMember[]) {
  const weights = members.map(({ weight = 1 }) => weightInUnits(weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rule = compileRule(group, members.length, total);
  const mapped = members.map(({ severity }) => (severity === 'UNKNOWN' ? rule.unknownAs : rankOf[severity]));
  return { rule, mapped, weights };
}
