import { weightMaximum } from '../engine/groups.js';
import { evaluate, type Evaluation } from '../engine/propagation.js';
import { TopologyBuilder } from '../engine/topology-builder.js';
import { inBatches } from '../batches.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { Severity, StandingRelationships, StandingRow } from '../records.js';

/** An item as it stands in the graph. */
export interface Standing {
  readonly node: number;
  readonly id: string;
  readonly itemVersion: number;
  readonly observed: Severity | null;
  /** Null until propagation wrote it. */
  readonly effective: Severity | null;
  /** Of the status. */
  readonly version: number;
  readonly margin: number | null;
  readonly inMaintenance: boolean;
}

/** Whether something other than its own status holds it up. Must say the same as status/dependents.cypher. */
const isHeldUp = ({ effective, observed }: Standing): boolean =>
  effective !== null && effective !== 'OK' && effective !== 'UNKNOWN' && effective !== (observed ?? 'OK');

/** The part of the graph that a propagation has read, by Neo4j's own ids. */
export class Region {
  readonly items = new Map<number, Standing>();
  /** What may come down: those named, and what they hold up. */
  readonly suspects = new Set<number>();
  private readonly byId = new Map<string, number>();
  private readonly dependents = new Map<number, number[]>();
  private readonly builder = new TopologyBuilder();
  private readonly handles = new Map<number, number>();
  /** By handle. */
  private readonly nodes: number[] = [];

  constructor(private readonly model: Model) {}

  /** Takes in what was read. */
  add(rows: readonly StandingRow[]): void {
    for (const row of rows)
      if (row.kind === 'ITEMS') {
        const { observed, effective, margin, inMaintenance } = row;
        row.nodes.forEach((node, at) => {
          const [id, itemVersion, version] = [row.ids[at]!, row.itemVersions[at]!, row.versions[at]!];
          this.items.set(node, { node, id, itemVersion, observed, effective, version, margin, inMaintenance });
          this.byId.set(id, node);
          const handle = this.handles.get(node);
          if (handle === undefined) this.place(node, { own: observed });
          else this.builder.stand(handle, { own: observed });
        });
      }
    for (const row of rows)
      if (row.kind === 'GROUPS') for (const node of row.nodes) this.builder.declare(this.handles.get(node)!, row.group);
      else if (row.kind === 'RELATIONSHIPS') this.relate(row);
  }

  /** Names items, among those read, that may come down. */
  suspect(ids: readonly string[]): void {
    this.mark(ids.flatMap((id) => this.byId.get(id) ?? []));
  }

  /** Evaluates what was read, with the providers beyond it fixed in their stored states. */
  evaluate(): RegionEvaluation {
    return new RegionEvaluation(this.items, evaluate(this.builder.build()), this.handles, this.nodes);
  }

  private place(node: number, standing: { own: Severity | null; boundary?: Severity }): void {
    this.handles.set(node, this.builder.addUnnamed(standing));
    this.nodes.push(node);
  }

  private relate({ type, group, weight, observed, effective, from, to }: StandingRelationships): void {
    const boundary = effective ?? observed ?? 'UNKNOWN';
    const fallen: number[] = [];
    from.forEach((dependent, at) => {
      const provider = to[at]!;
      if (!this.handles.has(provider)) this.place(provider, { own: observed, boundary });
      const known = this.dependents.get(provider);
      if (known) known.push(dependent);
      else this.dependents.set(provider, [dependent]);
      if (this.suspects.has(provider) && isHeldUp(this.items.get(dependent)!)) fallen.push(dependent);
    });
    const { map, mapSeverity } = this.model.relationshipTypes.get(type)!;
    const mapValue = mapSeverity as Severity | undefined;
    // One stored value out of range must not stop all propagation.
    const alike = { from: '', to: '', type, group, map, mapValue, weight: Math.min(weight ?? 1, weightMaximum) };
    const handlesOf = (nodes: readonly number[]): number[] => nodes.map((node) => this.handles.get(node)!);
    this.builder.addEdges(alike, handlesOf(from), handlesOf(to));
    this.mark(fallen);
  }

  private mark(nodes: number[]): void {
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (this.suspects.has(node)) continue;
      this.suspects.add(node);
      for (const dependent of this.dependents.get(node) ?? [])
        if (!this.suspects.has(dependent) && isHeldUp(this.items.get(dependent)!)) nodes.push(dependent);
    }
  }
}

/** The statuses of a region. */
export class RegionEvaluation {
  constructor(
    private readonly items: ReadonlyMap<number, Standing>,
    private readonly evaluation: Evaluation,
    private readonly handles: ReadonlyMap<number, number>,
    private readonly nodes: readonly number[],
  ) {}

  severity({ node }: Standing): Severity {
    return this.evaluation.severityAt(this.handles.get(node)!);
  }

  /** Null for an item without groups. */
  margin({ node }: Standing): number | null {
    return this.evaluation.marginAt(this.handles.get(node)!) ?? null;
  }

  /** What made these items' statuses, as ids. The ids of what lies beyond the region are read. */
  async causes(runner: Runner, items: readonly Standing[]): Promise<(item: Standing) => string[]> {
    const causes = new Map<number, number[]>();
    const beyond = new Set<number>();
    for (const { node } of items) {
      const found = this.evaluation.causesAt(this.handles.get(node)!).map((handle) => this.nodes[handle]!);
      causes.set(node, found);
      for (const cause of found) if (!this.items.has(cause)) beyond.add(cause);
    }
    const ids = await inBatches([...beyond], (nodes) => runner.run(cypher.status.idsOf, { nodes }));
    const idOf = new Map(ids.map(({ node, id }) => [node, id]));
    return ({ node }) =>
      causes
        .get(node)!
        .map((cause) => this.items.get(cause)?.id ?? idOf.get(cause)!)
        .sort();
  }
}
