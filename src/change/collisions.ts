import type { Topology } from '../engine/topology.js';
import { intersection, type Span } from '../monitoring/spans.js';
import { DownSets, type Broken } from './down-sets.js';

/** Strongest first. */
export const collisionKinds = [
  /** Both work on the same item. */
  'SAME_CI',
  /** Each alone is withstood; together they take more of a redundancy group than it can lose. */
  'REDUNDANCY_LOST',
  /** In a freeze. */
  'FREEZE',
  /** One works on what the other's failure would reach. */
  'DEPENDENCY',
  /** Both may take down the same service. */
  'SHARED_SERVICE',
  /** A target has maintenance windows, and this is not in one. */
  'OUTSIDE_MAINTENANCE',
  /** One person for two things at once. */
  'SAME_IMPLEMENTER',
] as const;
export type CollisionKind = (typeof collisionKinds)[number];

export type ChangeKind = 'STANDARD' | 'NORMAL' | 'EMERGENCY';

export interface PlannedChange {
  readonly id: string;
  readonly type: ChangeKind;
  readonly window: Span;
  readonly targets: readonly string[];
  readonly implementer?: string | undefined;
  /** Its window and targets in short: what the owner of a freeze lets through. */
  readonly plan?: string | undefined;
}

export interface Freeze {
  readonly id: string;
  /** Its windows around the change's. */
  readonly windows: readonly Span[];
  /** Whether an item is in its scope. */
  readonly covers: (itemId: string) => boolean;
  readonly exempt?: ((change: PlannedChange) => boolean) | undefined;
}

export interface CollisionQuestion {
  /** With everything that the targets' failure could reach, and that it depends on. Asked of it as built: all is well else. */
  readonly topology: Topology;
  readonly change: PlannedChange;
  /** Those that are approved, scheduled or under way. */
  readonly others: readonly PlannedChange[];
  readonly isService: (itemId: string) => boolean;
  readonly freezes?: readonly Freeze[] | undefined;
  /** An item's maintenance windows around the change's; undefined for an item that has none set. */
  readonly maintenanceOf?: ((itemId: string) => readonly Span[] | undefined) | undefined;
  /** How long, in milliseconds, changes are kept apart. Default 0: they may adjoin. */
  readonly buffer?: number | undefined;
  /** Of the same topology, where several questions are asked of it. */
  readonly downSets?: DownSets | undefined;
}

export interface Collision {
  readonly kind: CollisionKind;
  readonly blocks: boolean;
  /** The changes it collides with, by id. Several only with REDUNDANCY_LOST, where it takes them all. */
  readonly changes: readonly string[];
  /** What both touch: the items worked on, the services, or those that are no longer redundant. Sorted. */
  readonly items: readonly string[];
  /** REDUNDANCY_LOST: the groups of which too few would stay up. */
  readonly groups?: Broken['groups'] | undefined;
  readonly freeze?: string | undefined;
}

/**
 * Everything that a planned change collides with, strongest first. Of what two changes share, the strongest of SAME_CI,
 * DEPENDENCY and SHARED_SERVICE is told: each implies those after it.
 */
export function collisionsOf(question: CollisionQuestion): Collision[] {
  const { change, others, buffer = 0 } = question;
  const widened = { from: change.window.from - buffer, to: change.window.to + buffer };
  const meeting = others.filter(({ id, window }) => id !== change.id && intersection(widened, window) !== undefined);
  const { downSets = new DownSets(question.topology) } = question;
  return [
    ...meeting.flatMap((other) => ofPair(question, other, downSets)),
    ...ofMany(question, meeting, downSets),
    ...(question.freezes ?? []).flatMap((freeze) => ofFreeze(question, freeze, downSets)),
    ...outsideMaintenance(question),
  ].sort((a, b) => strength(a) - strength(b) || (a.changes.join() < b.changes.join() ? -1 : 1));
}

const strength = ({ kind }: Collision): number => collisionKinds.indexOf(kind);

function ofPair(question: CollisionQuestion, other: PlannedChange, downSets: DownSets): Collision[] {
  const { change, isService } = question;
  const found: Collision[] = [];
  const add = (kind: CollisionKind, blocks: boolean, items: Iterable<string>, more: Partial<Collision> = {}): void =>
    void found.push({ kind, blocks, changes: [other.id], items: [...new Set(items)].sort(), ...more });
  const mine = downSets.of(change.targets);
  const theirs = downSets.of(other.targets);
  const same = change.targets.filter((target) => other.targets.includes(target));
  const inside = [
    ...change.targets.filter((target) => theirs.touched.has(target)),
    ...other.targets.filter((target) => mine.touched.has(target)),
  ];
  const services = [...mine.down].filter((itemId) => theirs.down.has(itemId) && isService(itemId));
  if (same.length > 0) add('SAME_CI', true, same);
  else if (inside.length > 0) add('DEPENDENCY', false, inside);
  else if (services.length > 0) add('SHARED_SERVICE', false, services);
  const broken = downSets.brokenTogether([change.targets, other.targets]);
  if (broken.items.length > 0) add('REDUNDANCY_LOST', true, broken.items, { groups: broken.groups });
  if (change.implementer !== undefined && change.implementer === other.implementer) add('SAME_IMPLEMENTER', false, []);
  return found;
}

/** Three or more at once may break what no two of them do. Looked at in each stretch of time in which the same changes run. */
function ofMany({ change }: CollisionQuestion, meeting: readonly PlannedChange[], downSets: DownSets): Collision[] {
  const found = new Map<string, Collision>();
  for (const { from } of [change.window, ...meeting.map(({ window }) => window)]) {
    const at = Math.max(from, change.window.from);
    const running = meeting.filter(({ window }) => window.from <= at && at < window.to && at < change.window.to);
    const changes = running.map(({ id }) => id).sort();
    if (running.length < 2 || found.has(changes.join())) continue;
    const sets = running.map(({ targets }) => targets);
    const { items, groups } = downSets.brokenTogether([change.targets, ...sets], {
      unlike: [sets.flat(), ...sets.map((targets) => [...change.targets, ...targets])],
    });
    found.set(changes.join(), { kind: 'REDUNDANCY_LOST', blocks: true, changes, items, groups });
  }
  return [...found.values()].filter(({ items }) => items.length > 0);
}

function ofFreeze({ change }: CollisionQuestion, freeze: Freeze, downSets: DownSets): Collision[] {
  if (freeze.exempt?.(change) || !freeze.windows.some((window) => intersection(window, change.window))) return [];
  const { down } = downSets.of(change.targets);
  const items = [...down].filter(freeze.covers).sort();
  if (items.length === 0) return [];
  // Whatever its type, it goes through with the consent of the freeze's owner alone.
  return [{ kind: 'FREEZE', blocks: true, changes: [], items, freeze: freeze.id }];
}

function outsideMaintenance({ change, maintenanceOf = () => undefined }: CollisionQuestion): Collision[] {
  const items = change.targets.filter((target) => {
    const windows = maintenanceOf(target);
    return windows && !windows.some(({ from, to }) => from <= change.window.from && change.window.to <= to);
  });
  if (items.length === 0) return [];
  return [{ kind: 'OUTSIDE_MAINTENANCE', blocks: false, changes: [], items: [...items].sort() }];
}
