/** How much an incident affects, and how soon it hurts. */
export const levels = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Level = (typeof levels)[number];
export const priorities = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Priority = (typeof priorities)[number];
export type IncidentPath = 'ESCALATION' | 'STANDARD' | 'ROUTINE';

export interface PriorityCell {
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
}

/** The matrix until somebody sets another. */
export const defaultMatrix: readonly PriorityCell[] = levels.flatMap((impact, row) =>
  levels.map((urgency, column) => ({ impact, urgency, priority: priorities[row + column]! })),
);

export const priorityOf = (matrix: readonly PriorityCell[], impact: Level, urgency: Level): Priority =>
  matrix.find((cell) => cell.impact === impact && cell.urgency === urgency)!.priority;

/** The way that incidents of a priority take. */
export function pathOf(priority: Priority): IncidentPath {
  if (priority === 'P1' || priority === 'P2') return 'ESCALATION';
  return priority === 'P3' ? 'STANDARD' : 'ROUTINE';
}

/** What is wrong with a matrix: each impact with each urgency has exactly one priority. */
export function matrixFaults(matrix: readonly PriorityCell[]): string[] {
  return levels.flatMap((impact) =>
    levels.flatMap((urgency) => {
      const cells = matrix.filter((cell) => cell.impact === impact && cell.urgency === urgency);
      if (cells.length === 1) return [];
      return [`Impact ${impact} with urgency ${urgency} needs one priority, not ${cells.length}.`];
    }),
  );
}

/** What the suggestion of an impact rests on. */
export interface BlastRadius {
  /** Tiers of the business services within it; 1 is the most important. */
  readonly tiers: readonly number[];
  /** How many people have the services within it. */
  readonly users: number;
  /** How many somebody said are affected. */
  readonly affectedUsers?: number | null | undefined;
  /** How many have the disturbed service. */
  readonly usersOfService: number;
  readonly vip: boolean;
}

/** From so large a share of a service's users on, and from so many users on. */
const largeShare = 0.3;
const someUsers = 5;

/** What impact an incident has, and why. */
export function suggestImpact({ tiers, users, affectedUsers, usersOfService, vip }: BlastRadius): {
  impact: Level;
  because: string;
} {
  const { level, because } = byRadius();
  if (!vip || level === 0) return { impact: levels[level]!, because };
  return { impact: levels[level - 1]!, because: `${because} Who reported it is a VIP, which lifts it by one.` };

  function byRadius(): { level: number; because: string } {
    if (tiers.includes(1)) return { level: 0, because: 'A business service of tier 1 is within the blast radius.' };
    if (affectedUsers != null && usersOfService > 0 && affectedUsers >= largeShare * usersOfService)
      return { level: 0, because: `${affectedUsers} of the service's ${usersOfService} users are affected.` };
    if (tiers.includes(2)) return { level: 1, because: 'A business service of tier 2 is within the blast radius.' };
    const known = affectedUsers ?? users;
    if (known >= someUsers) return { level: 1, because: `${known} users are affected.` };
    return { level: 2, because: `No service of tier 1 or 2 and ${known} users are affected, as far as is known.` };
  }
}
