import { createHash } from 'node:crypto';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { SubgraphReader, type Subgraph } from '../impact/subgraph.js';
import type { Model } from '../model/model.js';
import { union, type Instant, type Span } from '../monitoring/spans.js';
import type { ChangePlanRecord, ChangeWindowRecord } from '../records.js';
import { committedStates } from './change.js';
import type { CollisionQuestion, Freeze, PlannedChange } from './collisions.js';
import { coverageOf, recurrenceOf } from './coverage.js';
import { DownSets } from './down-sets.js';
import { windowsTouching } from './windows.js';

/** What one look at changes reads at most; what lies beyond is said to be cut off. */
export interface AssessmentLimits {
  /** Items that depend on those worked on. */
  readonly items?: number | undefined;
  /** Other changes in the time. */
  readonly changes?: number | undefined;
  readonly windows?: number | undefined;
}

/** As deep as an impact analysis goes unless it is told otherwise. */
const depth = 33;
const always: Span = { from: 0, to: 0 };

/** A change as the collisions look at it. One under way lasts until now at least, whatever was planned. */
export function plannedOf(plan: ChangePlanRecord, at: Instant): PlannedChange {
  const { id, type, plannedStart, plannedEnd, actualStart, state, targets, implementerId } = plan;
  const window =
    plannedStart == null || plannedEnd == null
      ? always
      : { from: Date.parse(plannedStart), to: Date.parse(plannedEnd) };
  const begun = state === 'IMPLEMENTING' ? Date.parse(actualStart ?? plannedStart ?? '') : NaN;
  return {
    ...{ id, type: type ?? 'NORMAL', targets, implementer: implementerId ?? undefined, plan: planKeyOf(plan) },
    window: Number.isNaN(begun) ? window : { from: Math.min(begun, window.from), to: Math.max(window.to, at + 1) },
  };
}

/** What a change plans, in short: another as soon as it has another window, or works on something else. */
export const planKeyOf = ({ plannedStart, plannedEnd, targets }: ChangePlanRecord): string =>
  createHash('sha256')
    .update(JSON.stringify([plannedStart, plannedEnd, [...targets].sort()]))
    .digest('base64url')
    .slice(0, 16);

/** What is around some changes in a span of time, read in a number of statements that does not grow with it. */
export class Surroundings {
  readonly downSets: DownSets;
  private readonly freezes: readonly Freeze[];
  private readonly maintenance: readonly { windows: readonly Span[]; covers: (itemId: string) => boolean }[];

  private constructor(
    private readonly others: readonly PlannedChange[],
    readonly subgraph: Subgraph,
    windows: readonly ChangeWindowRecord[],
    sites: ReadonlyMap<string, ReadonlySet<string>>,
    span: Span,
    private readonly buffer: number,
    /** More was there than was read. */
    readonly truncated: boolean,
  ) {
    this.downSets = new DownSets(subgraph.topology);
    const source = {
      topology: subgraph.topology,
      classOf: this.classOf,
      atSite: (id: string) => sites.get(id) ?? new Set<string>(),
    };
    const around = windows.map((window) => ({
      window,
      windows: windowsTouching([recurrenceOf(window)], span),
      covers: coverageOf(window, source),
    }));
    this.freezes = around
      .filter(({ window, windows: times }) => window.kind === 'FREEZE' && times.length > 0)
      .map(({ window: { id, exemptTypes, exemptions }, windows: times, covers }) => ({
        ...{ id, windows: times, covers },
        exempt: (change) =>
          exemptTypes.includes(change.type) ||
          exemptions.some(({ changeId, plan }) => changeId === change.id && plan === change.plan),
      }));
    this.maintenance = around.filter(({ window }) => window.kind === 'MAINTENANCE');
  }

  /** Reads around what changes plan. They need not be there yet. */
  static async read(
    runner: Runner,
    model: Model,
    plans: readonly ChangePlanRecord[],
    {
      span,
      at,
      buffer = 0,
      limits: { items = 200_000, changes = 500, windows = 500 } = {},
    }: { span: Span; at: Instant; buffer?: number | undefined; limits?: AssessmentLimits | undefined },
  ): Promise<Surroundings> {
    const from = new Date(span.from - buffer).toISOString();
    const to = new Date(span.to + buffer).toISOString();
    const found = await runner.run(cypher.collision.overlapping, {
      ...{ states: [...committedStates], from, to, limit: changes + 1 },
    });
    const active = await runner.run(cypher.window.active, { states: ['ACTIVE'], from, to, limit: windows + 1 });
    const others = found.slice(0, changes).map((plan) => plannedOf(plan, at));
    const targets = [...new Set([...plans, ...others].flatMap((plan) => plan.targets))];
    const subgraph = await new SubgraphReader(runner, model, items).dependents(targets, depth);
    const sites = [...new Set(active.flatMap(({ scope }) => scope.filter(({ as }) => as === 'SITE')))].map(
      ({ itemId }) => itemId,
    );
    return new Surroundings(
      others,
      subgraph,
      active.slice(0, windows),
      await itemsOf(runner, sites),
      span,
      buffer,
      found.length > changes || active.length > windows || subgraph.cut,
    );
  }

  /** The type name of an item's class; empty for one that was not read. */
  readonly classOf = (itemId: string): string => {
    const handle = this.subgraph.topology.handles.get(itemId);
    return handle === undefined ? '' : this.subgraph.classOf(handle);
  };

  question(change: PlannedChange): CollisionQuestion {
    const { others, freezes, downSets, buffer, subgraph } = this;
    return {
      ...{ topology: subgraph.topology, change, others, freezes, downSets, buffer },
      isService: (itemId) => this.classOf(itemId) === 'BusinessService',
      maintenanceOf: this.maintenanceOf,
    };
  }

  /** Instants at which something that is in the way ends, or a maintenance window begins: where it is worth to look anew. */
  boundaries(): number[] {
    return [
      ...this.others.flatMap(({ window }) => [window.to, window.to + this.buffer]),
      ...this.freezes.flatMap(({ windows }) => windows.map(({ to }) => to)),
      ...this.maintenance.flatMap(({ windows }) => windows.map(({ from }) => from)),
    ];
  }

  private readonly maintenanceOf = (itemId: string): readonly Span[] | undefined => {
    const covering = this.maintenance.filter(({ covers }) => covers(itemId));
    return covering.length === 0 ? undefined : union(covering.flatMap(({ windows }) => windows));
  };
}

async function itemsOf(runner: Runner, sites: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (sites.length === 0) return found;
  for (const { site, ids } of await runner.run(cypher.collision.atSites, { sites: [...new Set(sites)] })) {
    const known = found.get(site) ?? new Set();
    found.set(site, known);
    for (const id of ids) known.add(id);
  }
  return found;
}
