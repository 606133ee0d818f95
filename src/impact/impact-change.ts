import type { ImpactAnalysis, ImpactedItem } from '../engine/impact.js';
import type { Severity } from '../engine/severity.js';
import { countClasses, type ClassCount } from './restricted.js';
import type { Subgraph } from './subgraph.js';
import type { Topology } from '../engine/topology.js';

/** An item that one of two answers counts as affected, or both differently. */
export interface ImpactDifference {
  readonly id: string;
  readonly before: Severity | null;
  readonly after: Severity | null;
  readonly changeSets: readonly string[];
}

export interface ImpactChange {
  readonly joined: readonly ImpactDifference[];
  readonly left: readonly ImpactDifference[];
  readonly changed: readonly ImpactDifference[];
  /** Of those that joined, left or changed and who asks does not see, how many there are of each class; most first. */
  readonly restricted: readonly ClassCount[];
  /** Everything that joined, left or changed. */
  readonly ids: readonly string[];
}

/** A relationship that came or ended between the two instants, and the ChangeSets that did it. */
export interface RelationshipHistory {
  from: string;
  to: string;
  group: string | null;
  changeSets: string[];
}

/** One answer, by item. */
export class Chains {
  private readonly items = new Map<string, ImpactedItem>();

  private readonly topology: Topology;

  constructor(
    private readonly subgraph: Pick<Subgraph, 'topology' | 'classOf' | 'canSee'>,
    analysis: ImpactAnalysis,
  ) {
    this.topology = subgraph.topology;
    for (const item of analysis.affected) this.items.set(item.id, item);
  }

  get ids(): string[] {
    return [...this.items.keys()];
  }

  /** The class of an item that who asks does not see; undefined of one that they see or that is not here. */
  hiddenClassOf(id: string): string | undefined {
    const { canSee, classOf } = this.subgraph;
    const handle = this.topology.handles.get(id);
    return handle === undefined || !canSee || canSee(handle) ? undefined : classOf(handle);
  }

  severityOf(id: string): Severity | null {
    return this.items.get(id)?.severity ?? null;
  }

  /** The items on the way from these to what was given, these included and the given ones not. */
  along(ids: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const id of ids) if (this.items.has(id)) found.add(id);
    for (const id of found)
      for (const cause of this.items.get(id)!.causedBy) if (this.items.has(cause)) found.add(cause);
    return found;
  }

  /** For each item the ChangeSets of those relationships on its way that matter to it. */
  changeSets(histories: readonly RelationshipHistory[]): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>();
    const dependents = this.causedDependents();
    for (const [id, changeSets] of this.relevant(histories)) {
      const reached = new Set([id]);
      for (const item of reached) {
        const sets = found.get(item) ?? new Set();
        found.set(item, sets);
        for (const changeSet of changeSets) sets.add(changeSet);
        for (const dependent of dependents.get(item) ?? []) reached.add(dependent);
      }
    }
    return found;
  }

  /** A relationship matters that leads to a cause, or joined or left a redundancy group with a cause in it. */
  private relevant(histories: readonly RelationshipHistory[]): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>();
    for (const { from, to, group, changeSets } of histories) {
      const item = this.items.get(from);
      if (!item) continue;
      if (!item.causedBy.includes(to) && !(group && this.groupsOfCauses(item).has(group))) continue;
      const sets = found.get(from) ?? new Set();
      found.set(from, sets);
      for (const changeSet of changeSets) sets.add(changeSet);
    }
    return found;
  }

  private groupsOfCauses({ id, causedBy }: ImpactedItem): Set<string> {
    const { handles, segmentStart, edgeStart, edgeProvider, rules } = this.topology;
    const causes = new Set(causedBy.map((cause) => handles.get(cause)!));
    const item = handles.get(id)!;
    const names = new Set<string>();
    for (let segment = segmentStart[item]!; segment < segmentStart[item + 1]!; segment++) {
      const members = edgeProvider.subarray(edgeStart[segment], edgeStart[segment + 1]);
      const rule = rules[segment];
      if (rule && members.some((member) => causes.has(member))) names.add(rule.name);
    }
    return names;
  }

  private causedDependents(): Map<string, string[]> {
    const dependents = new Map<string, string[]>();
    for (const { id, causedBy } of this.items.values())
      for (const cause of causedBy) {
        const known = dependents.get(cause);
        if (known) known.push(id);
        else dependents.set(cause, [id]);
      }
    return dependents;
  }
}

/** Ids of the items that the two answers tell apart, in the order of the answers. */
export function differing(before: Chains, after: Chains): { joined: string[]; left: string[]; changed: string[] } {
  const both = after.ids.filter((id) => before.severityOf(id) !== null);
  return {
    joined: after.ids.filter((id) => before.severityOf(id) === null),
    left: before.ids.filter((id) => after.severityOf(id) === null),
    changed: both.filter((id) => before.severityOf(id) !== after.severityOf(id)),
  };
}

/** The difference of two answers, each item with the ChangeSets that explain it. */
export function difference(
  before: Chains,
  after: Chains,
  histories: readonly RelationshipHistory[],
): Pick<ImpactChange, 'joined' | 'left' | 'changed'> {
  const { joined, left, changed } = differing(before, after);
  const then = before.changeSets(histories);
  const now = after.changeSets(histories);
  const describe = (id: string): ImpactDifference => ({
    id,
    before: before.severityOf(id),
    after: after.severityOf(id),
    changeSets: [...new Set([...(then.get(id) ?? []), ...(now.get(id) ?? [])])].sort(),
  });
  return { joined: joined.map(describe), left: left.map(describe), changed: changed.map(describe) };
}

/** The difference to the eyes of who asks. */
export function differenceAsSeen(
  { joined, left, changed }: Pick<ImpactChange, 'joined' | 'left' | 'changed'>,
  chains: readonly Chains[],
): ImpactChange {
  const hiddenClass = (id: string): string | undefined =>
    chains.map((chain) => chain.hiddenClassOf(id)).find((name) => name !== undefined);
  const seen = (rows: readonly ImpactDifference[]): ImpactDifference[] =>
    rows.filter(({ id }) => hiddenClass(id) === undefined);
  const ids = [...joined, ...left, ...changed].map(({ id }) => id);
  return {
    joined: seen(joined),
    left: seen(left),
    changed: seen(changed),
    restricted: countClasses(ids.flatMap((id) => hiddenClass(id) ?? [])),
    ids,
  };
}
