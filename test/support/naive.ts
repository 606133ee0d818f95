import type { DependencyGroup } from '../../src/engine/groups.js';
import type { Severity } from '../../src/engine/severity.js';
import type { EdgeRow, ItemRow, Overlay } from '../../src/engine/topology.js';

/**
 * The engine's semantics written down as plainly as they are said, on whole graphs and by name, to compare the engine with.
 * It shares nothing with the engine but the shapes of its input.
 */
export interface Graph {
  items: ItemRow[];
  edges: EdgeRow[];
}

/** How bad an item is, and whether it was observed UNKNOWN. */
interface State {
  level: Severity;
  unknown: boolean;
}
export type States = Map<string, State>;

const order: Severity[] = ['OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL'];
const place = (severity: Severity): number => order.indexOf(severity);
const worse = (a: Severity, b: Severity): Severity => (place(a) >= place(b) ? a : b);
const worst = (all: Severity[]): Severity => all.reduce(worse, 'OK');

export interface NaiveMember {
  provider: string;
  mapped: Severity;
  weight: bigint;
}
export interface NaiveGroup extends DependencyGroup {
  members: NaiveMember[];
}

const units = (weight: number | null | undefined): bigint => BigInt(Math.round((weight ?? 1) * 1e6));

function ownState(item: ItemRow): State {
  const fixed = item.boundary ?? item.own ?? 'OK';
  return { level: fixed === 'UNKNOWN' ? 'OK' : fixed, unknown: item.own === 'UNKNOWN' };
}

export function mapped(edge: EdgeRow, { level, unknown }: State, unknownAs: Severity): Severity {
  const value = unknown ? worse(level, unknownAs) : level;
  if (value === 'OK') return 'OK';
  switch (edge.map ?? 'IDENTITY') {
    case 'INCREASE':
      return order[Math.min(4, place(value) + 1)]!;
    case 'DECREASE':
      return order[Math.max(1, place(value) - 1)]!;
    case 'SET':
      return edge.mapValue!;
    case 'IDENTITY':
    case 'IGNORE':
      return value;
  }
}

/** The groups of an item that have members, and what is outside groups as one that needs all of them. */
export function groupsOf(
  graph: Graph,
  item: ItemRow,
  states: States,
): { groups: NaiveGroup[]; ungrouped: NaiveMember[] } {
  const members = (name: string | undefined, unknownAs: Severity): NaiveMember[] => {
    const byProvider = new Map<string, NaiveMember>();
    for (const edge of graph.edges) {
      if (item.boundary || edge.from !== item.id || edge.to === item.id || edge.map === 'IGNORE') continue;
      if ((edge.group ?? undefined) !== name) continue;
      const value = mapped(edge, states.get(edge.to)!, unknownAs);
      const weight = units(edge.weight);
      const before = byProvider.get(edge.to);
      byProvider.set(edge.to, {
        provider: edge.to,
        mapped: before ? worse(before.mapped, value) : value,
        weight: before && before.weight > weight ? before.weight : weight,
      });
    }
    return [...byProvider.values()];
  };
  const names = new Set(graph.edges.filter((edge) => edge.from === item.id && edge.group).map((edge) => edge.group!));
  const groups = [...names].sort().map((name): NaiveGroup => {
    const declared = item.groups?.find((group) => group.name === name) ?? { name, reduce: 'BEST' };
    return { ...declared, members: members(name, declared.unknownAs ?? 'WARNING') };
  });
  return { groups: groups.filter((group) => group.members.length > 0), ungrouped: members(undefined, 'WARNING') };
}

const isUp = (group: NaiveGroup) => (member: NaiveMember) => place(member.mapped) < place(group.failAt ?? 'MAJOR');
const weigh = (members: NaiveMember[]): bigint => members.reduce((sum, { weight }) => sum + weight, 0n);

/** Whether part / whole > threshold, with the threshold as the decimal it was written as. */
export function exceeds(part: bigint, whole: bigint, threshold: number): boolean {
  const scale = 10n ** 30n;
  return part * scale > whole * BigInt(Math.round(threshold * 1e6)) * 10n ** 24n;
}

export function reduce(group: NaiveGroup): Severity {
  const values = group.members.map((member) => member.mapped);
  switch (group.reduce) {
    case 'WORST':
      return worst(values);
    case 'BEST':
      return order[Math.min(...values.map(place))]!;
    case 'K_OF_N': {
      const healthy = group.members.filter(isUp(group)).length;
      return healthy < group.k! ? 'CRITICAL' : healthy < values.length ? 'WARNING' : 'OK';
    }
    case 'WEIGHTED': {
      const passes = (severity: Severity): boolean =>
        exceeds(
          weigh(group.members.filter((member) => place(member.mapped) >= place(severity))),
          weigh(group.members),
          group.threshold!,
        );
      return (['CRITICAL', 'MAJOR', 'MINOR', 'WARNING'] as const).find(passes) ?? 'OK';
    }
  }
}

export function gate(group: NaiveGroup) {
  const up = group.members.filter(isUp(group));
  const available = up.length;
  const n = group.members.length;
  const margin =
    group.reduce === 'WEIGHTED'
      ? weightedMargin(group)
      : available - { WORST: n, BEST: 1, K_OF_N: group.k! }[group.reduce];
  return {
    group: group.name,
    reduce: group.reduce,
    members: n,
    available,
    required: available - margin,
    margin,
    open: margin < 0,
  };
}

/** Fails the heaviest member still up until the failure passes; or, if it does, recovers the heaviest until it does not. */
function weightedMargin(group: NaiveGroup): number {
  const passes = (down: NaiveMember[]): boolean => exceeds(weigh(down), weigh(group.members), group.threshold!);
  const heaviestFirst = (a: NaiveMember, b: NaiveMember): number => Number(b.weight - a.weight);
  const up = group.members.filter(isUp(group)).sort(heaviestFirst);
  let down = group.members.filter((member) => !isUp(group)(member)).sort(heaviestFirst);
  let margin = 0;
  if (passes(down)) {
    while (passes(down)) {
      down = down.slice(1);
      margin--;
    }
    return margin;
  }
  while (margin < up.length && !passes([...down, ...up.slice(0, margin + 1)])) margin++;
  return margin;
}

export function oneStep(graph: Graph, item: ItemRow, states: States): Severity {
  const { groups, ungrouped } = groupsOf(graph, item, states);
  return worst([...groups.map(reduce), ...ungrouped.map((member) => member.mapped)]);
}

/** From own status up, all items at once, until nothing changes. Items in `fixed` stay as they are given. */
export function fixpoint(
  graph: Graph,
  assumed: ReadonlyMap<string, Severity> = new Map(),
  fixed: States = new Map(),
): States {
  let states: States = new Map();
  const own: States = new Map();
  for (const item of graph.items) {
    const state = ownState(item);
    const assume = assumed.get(item.id);
    if (assume === 'UNKNOWN') state.unknown = true;
    else if (assume) state.level = worse(state.level, assume);
    own.set(item.id, fixed.get(item.id) ?? state);
  }
  states = own;
  for (;;) {
    const next: States = new Map();
    for (const item of graph.items) {
      const state = own.get(item.id)!;
      const level = fixed.has(item.id) ? state.level : worse(state.level, oneStep(graph, item, states));
      next.set(item.id, { level, unknown: state.unknown });
    }
    if (graph.items.every(({ id }) => next.get(id)!.level === states.get(id)!.level)) return next;
    states = next;
  }
}

export function shows(item: ItemRow, states: States): Severity {
  const { level } = states.get(item.id)!;
  const silent = (item.boundary ?? item.own ?? 'UNKNOWN') === 'UNKNOWN' || item.own === 'UNKNOWN';
  return level === 'OK' && silent ? 'UNKNOWN' : level;
}

/** Hops from the nearest of `from` against the arrows. */
export function hops(graph: Graph, from: string[]): Map<string, number> {
  const boundary = new Set(graph.items.filter((item) => item.boundary).map((item) => item.id));
  const found = new Map(from.map((id) => [id, 0]));
  for (let depth = 0; ; depth++) {
    const next = graph.edges.filter(
      (edge) =>
        edge.map !== 'IGNORE' && !boundary.has(edge.from) && found.get(edge.to) === depth && !found.has(edge.from),
    );
    if (next.length === 0) return found;
    for (const edge of next) found.set(edge.from, depth + 1);
  }
}

export function impact(graph: Graph, of: string[], assume: Severity, maxDepth: number) {
  const base = fixpoint(graph);
  const distance = hops(graph, of);
  const isNear = (id: string): boolean => (distance.get(id) ?? Infinity) <= maxDepth;
  const far: States = new Map(graph.items.filter(({ id }) => !isNear(id)).map(({ id }) => [id, base.get(id)!]));
  const now = fixpoint(graph, new Map(of.map((id) => [id, assume])), far);
  const worsened = (id: string): boolean =>
    now.get(id)!.level !== base.get(id)!.level || now.get(id)!.unknown !== base.get(id)!.unknown;
  const others = graph.items.filter(({ id }) => isNear(id) && !of.includes(id));
  const affected = others.filter(({ id }) => worsened(id));
  const withstood = others.filter((item) => {
    const before = groupsOf(graph, item, base);
    const after = groupsOf(graph, item, now);
    const hit = (now: NaiveMember[], then: NaiveMember[]): NaiveMember[] =>
      now.filter((member, at) => place(member.mapped) > place(then[at]!.mapped));
    const touched = after.groups.filter((group, at) => hit(group.members, before.groups[at]!.members).length > 0);
    const causes = [
      ...hit(after.ungrouped, before.ungrouped),
      ...after.groups.flatMap((group, at) => hit(group.members, before.groups[at]!.members)),
    ];
    const level = now.get(item.id)!.level;
    return (
      touched.some((group) => group.reduce !== 'WORST') &&
      touched.every((group) => gate(group).margin >= 0) &&
      (level === base.get(item.id)!.level || place(level) < place(worst(causes.map((member) => member.mapped))))
    );
  });
  const truncated = graph.items.some(
    (item) =>
      (worsened(item.id) && item.moreDependents === true) ||
      (!isNear(item.id) && distance.has(item.id) && place(oneStep(graph, item, now)) > place(base.get(item.id)!.level)),
  );
  return { base, now, distance, affected, withstood, truncated };
}

/** An item is reachable until something needed is missing: not reachable itself, or down by its own status. */
export function reachable(graph: Graph): Set<string> {
  const own: States = new Map(graph.items.map((item) => [item.id, ownState(item)]));
  let current = new Set(graph.items.map((item) => item.id));
  for (;;) {
    const holds = (item: ItemRow): boolean => {
      const { groups, ungrouped } = groupsOf(graph, item, own);
      const all: NaiveGroup[] = [...groups, { name: '', reduce: 'WORST', members: ungrouped }];
      return all.every((group) => {
        const there = group.members.filter((member) => current.has(member.provider) && isUp(group)(member));
        switch (group.reduce) {
          case 'WORST':
            return there.length === group.members.length;
          case 'BEST':
            return there.length >= 1;
          case 'K_OF_N':
            return there.length >= group.k!;
          case 'WEIGHTED':
            return !exceeds(weigh(group.members) - weigh(there), weigh(group.members), group.threshold!);
        }
      });
    };
    const next = new Set(graph.items.filter((item) => current.has(item.id) && holds(item)).map((item) => item.id));
    if (next.size === current.size) return next;
    current = next;
  }
}

/** The rows as they would be with the overlay. */
export function overlaid({ items, edges }: Graph, overlay: Overlay): Graph {
  const gone = new Set(overlay.removedItems);
  const kept = items.filter((item) => !gone.has(item.id)).concat(overlay.addedItems ?? []);
  return {
    items: kept.map((item) => {
      const state = overlay.states?.get(item.id);
      const added = (overlay.groups ?? []).filter((group) => group.item === item.id).map(({ group }) => group);
      const others = (item.groups ?? []).filter((group) => !added.some(({ name }) => name === group.name));
      const forced = state === undefined ? {} : item.boundary ? { own: state, boundary: state } : { own: state };
      return {
        ...item,
        ...forced,
        groups: [
          ...others,
          ...added.filter(({ name }, at) => !added.slice(at + 1).some((later) => later.name === name)),
        ],
      };
    }),
    edges: edges
      .filter((edge) => !gone.has(edge.from) && !gone.has(edge.to))
      .filter(
        (edge) =>
          !overlay.removedEdges?.some(
            ({ from, to, type }) => edge.from === from && edge.to === to && (type == null || edge.type === type),
          ),
      )
      .concat(overlay.addedEdges ?? []),
  };
}
