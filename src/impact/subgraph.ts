import { breathe } from '../batches.js';
import { TopologyBuilder } from '../engine/topology-builder.js';
import type { Severity } from '../engine/severity.js';
import type { Topology } from '../engine/topology.js';
import { weightMaximum } from '../engine/groups.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { impactTypes, type Model } from '../model/model.js';
import type { BoundaryRow, SubgraphRelationships, SubgraphRow } from '../records.js';

/** A part of the graph, for the engine. */
export interface Subgraph {
  readonly topology: Topology;
  /** The items asked for that were not read, because they are unknown, merged, or beyond the limit; each stands alone in the topology. */
  readonly missing: readonly string[];
  /** Whether there were more items than the limit. */
  readonly cut: boolean;
  /** The class's type name of an item that was read. */
  readonly classOf: (handle: number) => string;
  /** Whether who asks sees an item; undefined where they see all of them. */
  readonly canSee: ((handle: number) => boolean) | undefined;
}

/** In place of the id of a boundary item that is OK: it causes nothing, so its id is never shown. */
const boundaryId = (node: number): string => `#${node}`;

/** Of what was not read nothing is told. */
const nameless = (id: string) => ({ id, name: null, class: '' });

/** A row holds up to a thousand relationships or items, which are a few milliseconds' work to take. */
const rowsAtOnce = 5;

/** Reads what the engine needs to know around some items: two statements, however much there is. */
export class SubgraphReader {
  private readonly types: string[];

  constructor(
    private readonly graph: Runner,
    private readonly model: Model,
    /** How many items are read at most. */
    private readonly limit: number,
  ) {
    this.types = impactTypes(model);
  }

  /**
   * What depends on items, up to `depth` hops, with all its relationships to providers. Providers that do not depend on them
   * are boundary items in their stored state; those in `named` too, whether or not something depends on them.
   */
  async dependents(of: readonly string[], depth: number, named: readonly string[] = []): Promise<Subgraph> {
    const rows = await this.graph.run(
      cypher.impact.dependents,
      { of: [...of], limit: this.limit + 1 },
      { depth, rowsAtOnce },
    );
    return this.complete(await this.draft(rows, of), named);
  }

  /** The same as of an instant: over the relationships that held then, with every item as if it was never observed. */
  async dependentsAt(of: readonly string[], depth: number, at: string): Promise<Subgraph> {
    const rows = await this.graph.run(
      cypher.impact.dependentsAt,
      { of: [...of], at, types: this.types, limit: this.limit + 1 },
      { depth, rowsAtOnce },
    );
    return finished(await this.draft(rows, of), []);
  }

  /** What items depend on, all the way down. */
  async dependencies(of: readonly string[]): Promise<Subgraph> {
    const rows = await this.graph.run(
      cypher.impact.dependencies,
      { of: [...of], limit: this.limit + 1 },
      { rowsAtOnce },
    );
    return this.complete(await this.draft(rows, of), []);
  }

  /** The same as of an instant, up to `depth` hops: over the relationships that held then. */
  async dependenciesAt(of: readonly string[], depth: number, at: string): Promise<Subgraph> {
    const rows = await this.graph.run(
      cypher.impact.dependenciesAt,
      { of: [...of], at, types: this.types, limit: this.limit + 1 },
      { depth, rowsAtOnce },
    );
    return finished(await this.draft(rows, of), []);
  }

  private async complete(draft: Draft, named: readonly string[]): Promise<Subgraph> {
    const nodes = [...draft.boundary];
    const ids = [...new Set([...named, ...draft.missing])].filter((id) => !draft.has(id));
    const none = nodes.length === 0 && ids.length === 0;
    return finished(draft, none ? [] : await this.graph.run(cypher.impact.boundary, { nodes, ids }));
  }

  private async draft(rows: readonly SubgraphRow[], of: readonly string[]): Promise<Draft> {
    await breathe();
    return new Draft(this.model, rows, of, this.limit);
  }
}

/** What is read off it next is long work, too. */
async function finished(draft: Draft, states: readonly BoundaryRow[]): Promise<Subgraph> {
  draft.complete(states);
  await breathe();
  const subgraph = draft.compile();
  await breathe();
  return subgraph;
}

/** A topology in the making. */
class Draft {
  readonly boundary = new Set<number>();
  private readonly builder = new TopologyBuilder();
  private readonly handles = new Map<number, number>();
  private readonly classes: string[] = [];
  private readonly hidden = new Set<number>();
  private readonly relationships: SubgraphRelationships[] = [];
  readonly missing: readonly string[];
  private readonly cut: boolean;

  constructor(
    private readonly model: Model,
    rows: readonly SubgraphRow[],
    of: readonly string[],
    limit: number,
  ) {
    for (const row of rows)
      if (row.kind === 'ITEMS')
        for (let at = 0; at < row.nodes.length; at++) {
          this.handles.set(
            row.nodes[at]!,
            this.add(row.observed, { id: row.ids[at]!, name: row.names[at], class: row.class }, row.visible),
          );
        }
    this.cut = this.handles.size > limit;
    this.missing = [...new Set(of)].filter((id) => !this.builder.has(id));
    for (const row of rows)
      if (row.kind === 'GROUPS') for (const node of row.nodes) this.builder.declare(this.handles.get(node)!, row.group);
    for (const row of rows)
      if (row.kind === 'RELATIONSHIPS') {
        this.relationships.push(row);
        for (const node of row.to) if (!this.handles.has(node)) this.boundary.add(node);
      }
  }

  has(id: string): boolean {
    return this.builder.has(id);
  }

  complete(states: readonly BoundaryRow[]): void {
    for (const row of states) {
      const { nodes, item, effective, observed } = row;
      if (item === null) continue;
      const boundary = this.missing.includes(item.id) ? undefined : (effective ?? observed ?? 'OK');
      this.handles.set(nodes[0]!, this.add(observed, item, row.hidden === null, boundary));
    }
    for (const id of this.missing) if (!this.builder.has(id)) this.add(null, nameless(id));
    for (const row of states)
      row.nodes.forEach((node, at) => {
        // A named one comes a second time when it is an item's provider.
        if (!this.handles.has(node)) {
          const item = { id: row.ids[at]!, name: null, class: row.hidden ?? '' };
          this.handles.set(
            node,
            this.add(row.observed, item, row.hidden === null, row.effective ?? row.observed ?? 'OK'),
          );
        }
      });
    for (const node of this.boundary)
      if (!this.handles.has(node)) this.handles.set(node, this.add(null, nameless(boundaryId(node)), true, 'OK'));
    for (const row of this.relationships) this.relate(row);
  }

  compile(): Subgraph {
    const { classes, missing, cut, hidden } = this;
    return {
      topology: this.builder.build(),
      missing,
      cut,
      classOf: (handle) => classes[handle] ?? '',
      canSee: hidden.size === 0 ? undefined : (handle) => !hidden.has(handle),
    };
  }

  private add(
    own: Severity | null,
    { id, name, class: className }: { id: string; name: string | null | undefined; class: string },
    visible = true,
    boundary?: Severity,
  ): number {
    this.builder.addItem({ id, name, own, boundary });
    const handle = this.classes.push(className) - 1;
    if (!visible) this.hidden.add(handle);
    return handle;
  }

  private relate({ type, group, weight, from, to }: SubgraphRelationships): void {
    const { map, mapSeverity } = this.model.relationshipTypes.get(type)!;
    this.builder.addEdges(
      // One stored value out of range must not take all answers away.
      {
        from: '',
        to: '',
        type,
        group,
        map,
        mapValue: mapSeverity as Severity,
        weight: Math.min(weight ?? 1, weightMaximum),
      },
      from.map((node) => this.handles.get(node)!),
      to.map((node) => this.handles.get(node)!),
    );
  }
}
