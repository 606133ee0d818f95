import { analyseImpact, type ImpactedItem } from '../engine/impact.js';
import { evaluate, type Evaluation } from '../engine/propagation.js';
import { compareSeverity, type Severity } from '../engine/severity.js';
import { withOverlay, type Topology } from '../engine/topology.js';

/** What goes down with items. */
export interface DownSet {
  /** The items, and all that worsens with them. */
  readonly down: ReadonlySet<string>;
  /** That, and what withstands it. */
  readonly touched: ReadonlySet<string>;
}

/** What breaks only where several sets of items go down together. */
export interface Broken {
  /** Worse than with any of the sets alone, by id. */
  readonly items: readonly string[];
  /** Redundancy groups of which too few members would stay up. */
  readonly groups: readonly BrokenGroup[];
}

export interface BrokenGroup {
  readonly itemId: string;
  readonly group: string;
}

interface Known extends DownSet {
  readonly affected: ReadonlyMap<string, ImpactedItem>;
}

/** The propagation engine's answers for sets of items at CRITICAL, each asked once, where everything else is well. */
export class DownSets {
  private readonly healthy: Topology;
  private readonly baseline: Evaluation;
  private readonly known = new Map<string, Known>();

  constructor(topology: Topology) {
    const states = new Map<string, Severity>();
    // What is down today says nothing of the day of the change.
    topology.ids.forEach((id, handle) => topology.present[handle] && states.set(id, 'OK'));
    this.healthy = withOverlay(topology, { states });
    this.baseline = evaluate(this.healthy);
  }

  of(items: readonly string[]): DownSet {
    return this.ask(items);
  }

  /** What all the sets together make worse than each alone does, and than each of `unlike`. */
  brokenTogether(
    sets: readonly (readonly string[])[],
    { unlike = [] }: { unlike?: readonly (readonly string[])[] } = {},
  ): Broken {
    const alone = [...sets, ...unlike].map((set) => this.ask(set));
    if (disjoint(alone.slice(0, sets.length))) return { items: [], groups: [] };
    const items: string[] = [];
    const groups: { itemId: string; group: string }[] = [];
    for (const { id, severity, gates } of this.ask(sets.flat()).affected.values()) {
      if (alone.some((one) => compareSeverity(one.affected.get(id)?.severity ?? 'OK', severity) >= 0)) continue;
      items.push(id);
      for (const { group, open } of gates) if (open) groups.push({ itemId: id, group });
    }
    // A group that loses members and holds is what redundancy is for.
    return groups.length === 0 ? { items: [], groups } : { items: items.sort(), groups };
  }

  private ask(items: readonly string[]): Known {
    const of = [...new Set(items)].sort();
    const key = JSON.stringify(of);
    const known = this.known.get(key);
    if (known) return known;
    const analysis = analyseImpact(this.healthy, { of, baseline: this.baseline });
    const affected = new Map([...analysis.affected].map((item) => [item.id, item]));
    const down = new Set([...of, ...affected.keys()]);
    const answer = { affected, down, touched: new Set([...down, ...analysis.withstood.ids]) };
    this.known.set(key, answer);
    return answer;
  }
}

/** Nothing can break together that no two of the sets reach. */
function disjoint(sets: readonly DownSet[]): boolean {
  const seen = new Set<string>();
  for (const { touched } of sets)
    for (const id of touched) {
      if (seen.has(id)) return false;
      seen.add(id);
    }
  return true;
}
