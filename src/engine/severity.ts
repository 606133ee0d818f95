/** X.733 perceived severity. UNKNOWN stands apart from the order; see {@link rankOf}. */
export const severities = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL', 'UNKNOWN'] as const;
export type Severity = (typeof severities)[number];

/** A severity that has a place in the order OK < WARNING < MINOR < MAJOR < CRITICAL. */
export type Level = Exclude<Severity, 'UNKNOWN'>;

/** What a relationship does to its provider's severity on the way to the dependent. */
export const edgeMaps = ['IDENTITY', 'INCREASE', 'DECREASE', 'SET', 'IGNORE'] as const;
export type EdgeMap = (typeof edgeMaps)[number];

/** A level's place in the order. */
export const rankOf = { OK: 0, WARNING: 1, MINOR: 2, MAJOR: 3, CRITICAL: 4 } as const satisfies Record<Level, number>;
export const ranks = 5;

/**
 * Why a state's shown severity may be UNKNOWN. The flag comes from an item's own status alone and is never propagated as such,
 * so a state is the pair (rank, flag) and every function of the engine is monotone in it: an observed UNKNOWN counts as at
 * least the group's `unknownAs`, whatever else arrives. A single rank for UNKNOWN could not be monotone, because an UNKNOWN
 * item that counts as MAJOR would count for less once a WARNING reached it.
 */
export const known = 0;
export const observedUnknown = 1;
/** Never observed: counts as OK for its dependents (as Icinga's pending does) and shows as UNKNOWN. */
export const neverObserved = 2;

const levels: readonly Level[] = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'];

export const levelAt = (rank: number): Level => levels[rank] ?? 'CRITICAL';

/** The severity a state shows: UNKNOWN only while nothing worse than OK is known. */
export const shown = (rank: number, flag: number): Severity => (rank > 0 || flag === known ? levelAt(rank) : 'UNKNOWN');

/** A severity's rank; UNKNOWN has none beyond that of OK, its flag says the rest. */
export const rankOfSeverity = (own: Severity | null | undefined): number =>
  own == null || own === 'UNKNOWN' ? rankOf.OK : rankOf[own];

export const flagOfOwn = (own: Severity | null | undefined): number =>
  own == null ? neverObserved : own === 'UNKNOWN' ? observedUnknown : known;

/** Sorts better before worse, with UNKNOWN between OK and WARNING. */
export const compareSeverity = (a: Severity, b: Severity): number => sortRank(a) - sortRank(b);
const sortRank = (severity: Severity): number => (severity === 'UNKNOWN' ? 0.5 : rankOf[severity]);

/** A map as three bits for each of the five ranks, so that two relationships to one provider join into one map. */
export function encodeMap(map: Exclude<EdgeMap, 'IGNORE'>, mapValue: Level = 'OK'): number {
  let code = 0;
  for (let rank = 1; rank < ranks; rank++) code |= mapRank(map, rank, rankOf[mapValue]) << (3 * rank);
  return code;
}

function mapRank(map: Exclude<EdgeMap, 'IGNORE'>, rank: number, mapValue: number): number {
  switch (map) {
    case 'IDENTITY':
      return rank;
    case 'INCREASE':
      return Math.min(rank + 1, rankOf.CRITICAL);
    case 'DECREASE':
      return Math.max(rank - 1, rankOf.WARNING);
    case 'SET':
      return mapValue;
  }
}

export const applyMap = (code: number, rank: number): number => (code >> (3 * rank)) & 7;

/** The map that gives, at every rank, the worse of the two. */
export function joinMaps(a: number, b: number): number {
  let code = 0;
  for (let rank = 1; rank < ranks; rank++) code |= Math.max(applyMap(a, rank), applyMap(b, rank)) << (3 * rank);
  return code;
}
