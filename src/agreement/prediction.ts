/** Fewer than so many say little: the next class is asked. */
const leastCount = 20;

export interface Prediction {
  /** That it breaks its target, from 0 to 1. */
  readonly probability: number;
  /** How many past clocks lasted at least as long as this one has, and how many of those would have broken its target. */
  readonly cases: number;
  readonly exceeding: number;
  /** Which of the classes answered: 0 is the most alike. */
  readonly class: number;
}

/**
 * How likely a running clock breaks its target: of past clocks that had lasted as long, those that took longer than it has
 * left, as (k + 1) / (n + 2), so that few cases claim little. `classes` holds the elapsed times of stopped clocks, the most
 * alike first, such as priority with service with team, then priority with service, then priority; the first with 20 cases
 * answers, else the last.
 */
export function predictBreach(
  { elapsedMs, targetMs }: { elapsedMs: number; targetMs: number },
  classes: readonly (readonly number[])[],
): Prediction {
  let answer: Prediction = { probability: 0.5, cases: 0, exceeding: 0, class: 0 };
  for (const [place, past] of classes.entries()) {
    const cases = past.filter((length) => length > elapsedMs);
    const exceeding = cases.filter((length) => length > targetMs).length;
    const probability = (exceeding + 1) / (cases.length + 2);
    answer = { probability, cases: cases.length, exceeding, class: place };
    if (cases.length >= leastCount) break;
  }
  return elapsedMs > targetMs ? { ...answer, probability: 1 } : answer;
}

/** A clock that stopped. */
export interface PastClock {
  readonly elapsedMs: number;
  readonly serviceId: string;
  readonly teamId: string | null;
}

/** What the classes have in common with the clock that is asked about, the most alike first. */
export const predictionBases = ['PRIORITY_SERVICE_TEAM', 'PRIORITY_SERVICE', 'PRIORITY'] as const;

/** Past clocks of one kind and priority by how alike they are; without a team, none is of its team. */
export function classesOf(
  past: readonly PastClock[],
  { serviceId, teamId }: { serviceId: string; teamId: string | undefined },
): number[][] {
  const ofService = past.filter((clock) => clock.serviceId === serviceId);
  const ofTeam = ofService.filter((clock) => teamId !== undefined && clock.teamId === teamId);
  return [ofTeam, ofService, past].map((clocks) => clocks.map(({ elapsedMs }) => elapsedMs));
}

/** The mean squared error of predicted probabilities: 0 is perfect. */
export function brier(predictions: readonly { probability: number; happened: boolean }[]): number | undefined {
  if (predictions.length === 0) return undefined;
  let sum = 0;
  for (const { probability, happened } of predictions) sum += (probability - (happened ? 1 : 0)) ** 2;
  return sum / predictions.length;
}
