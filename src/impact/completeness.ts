import type { ClassCount } from './restricted.js';

/** What an answer found, shown or not. */
export interface Found {
  readonly total: number;
  /** What who asks does not see. */
  readonly restricted: readonly ClassCount[];
  /** All of it; made when it is asked for. */
  readonly ids: () => readonly string[];
}

export const foundOf = (ids: readonly string[], restricted: readonly ClassCount[]): Found => ({
  total: ids.length,
  restricted,
  ids: () => ids,
});

export const countOf = (counts: readonly ClassCount[]): number => counts.reduce((total, { count }) => total + count, 0);
