import { inBatches } from '../batches.js';
import { isSourceKey, requireItems, resolveItemIds } from '../cmdb/references.js';
import { staleSince } from '../cmdb/sightings.js';
import { analyseImpact, singlePointsOfFailure, type ImpactAnalysis } from '../engine/impact.js';
import { evaluate } from '../engine/propagation.js';
import type { Severity } from '../engine/severity.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { impactTypes, type Model } from '../model/model.js';
import { readMap, type DependencyMap, type MapQuestion } from './dependency-map.js';
import {
  assumed,
  checkAsked,
  checkDepth,
  checkPast,
  deepest,
  withProviders,
  type ExplainedStatus,
  type ImpactAnswer,
} from './impact.js';
import { Chains, difference, differenceAsSeen, differing, type ImpactChange } from './impact-change.js';
import {
  asSeen,
  countClasses,
  explanationAsSeen,
  shownPoint,
  type ClassCount,
  type ShownPointOfFailure,
} from './restricted.js';
import { SubgraphReader, type Subgraph } from './subgraph.js';
import { overlayOf, referencesOf, touchedBy, withIds, type Change } from './hypothesis.js';
import { answerWhatIf } from './what-if.js';

export interface ImpactQuestion {
  of: readonly string[];
  assume?: Severity | null | undefined;
  maxDepth?: number | null | undefined;
  at?: string | null | undefined;
  /** As for the engine: `well` finds what the items took down already, too. */
  from?: 'current' | 'well' | undefined;
}

export interface ImpactChangeQuestion {
  of: readonly string[];
  from: string;
  to?: string | null | undefined;
  assume?: Severity | null | undefined;
  maxDepth?: number | null | undefined;
}

export interface ImpactLimits {
  /** How many items one answer reads at most; what lies beyond is said to be cut off. */
  items?: number;
  /** How many items below a service are tried for being single points of failure. */
  trials?: number;
}

const defaultDepth = 32;

/**
 * Answers what depends on what: reads the right part of the graph, in a number of statements that does not grow with it, and
 * asks the engine. Items are named by id or as `source:key`; a merged twin answers with its survivor. An unknown one is a
 * NOT_FOUND error, an unusable argument BAD_USER_INPUT, both naming the argument.
 */
export class Impacts {
  private readonly reader: SubgraphReader;
  private readonly trials: number;

  constructor(
    private readonly graph: Runner,
    private readonly model: Model,
    { items = 200_000, trials = 5_000 }: ImpactLimits = {},
    private readonly now: () => Date = () => new Date(),
  ) {
    this.reader = new SubgraphReader(graph, model, items);
    this.trials = trials;
  }

  /** What would be, or at an instant would have been, affected if some items were at `assume`. */
  async impact({ of, assume, maxDepth, at, from }: ImpactQuestion): Promise<ImpactAnswer> {
    checkAsked('of', of, 'item');
    const depth = checkDepth('maxDepth', maxDepth, defaultDepth, deepest);
    const given =
      at == null
        ? await this.around('of', of, (ids) => this.reader.dependents(ids, depth + 1))
        : await this.before(of, at, depth);
    const { subgraph } = given;
    const asked = { of: given.of, assume: assumed(assume), maxDepth: depth, from };
    const analysis = analyseImpact(subgraph.topology, asked);
    return {
      list: JSON.stringify(['impact', given.of, assumed(assume), depth, at ?? null]),
      ...asSeen(analysis, subgraph),
      truncated: analysis.truncated || subgraph.cut,
      totalReached: analysis.reached,
      topology: subgraph.topology,
      classOf: subgraph.classOf,
    };
  }

  /** What joined, left or changed within the radius of some items between two instants, and the ChangeSets behind it. */
  async impactChange({ of, from, to, assume, maxDepth }: ImpactChangeQuestion): Promise<ImpactChange> {
    checkAsked('of', of, 'item');
    const depth = checkDepth('maxDepth', maxDepth, defaultDepth, deepest);
    const until = to ?? this.now().toISOString();
    checkPast('to', until, this.now());
    if (Date.parse(from) >= Date.parse(until)) throw badInput('from', `${from} is not before \`to\`, ${until}.`);
    const given = await this.asNamed(of);
    const chainsAt = async (at: string): Promise<Chains> => {
      const subgraph = await this.reader.dependentsAt(given, depth + 1, at);
      if (subgraph.cut)
        throw badInput('of', 'too much depends on these items to be compared. Ask with a smaller maxDepth.');
      return new Chains(subgraph, analyseAt(subgraph.topology, given, assume, depth));
    };
    const before = await chainsAt(from);
    const after = await chainsAt(until);
    const { joined, left, changed } = differing(before, after);
    const ids = new Set([...after.along([...joined, ...changed]), ...before.along([...left, ...changed])]);
    const histories =
      ids.size === 0
        ? []
        : await this.graph.run(cypher.impact.changes, {
            ids: [...ids],
            after: from,
            until,
            types: impactTypes(this.model),
          });
    return differenceAsSeen(difference(before, after, histories), [before, after]);
  }

  /** What hypothetical changes would make worse. Writes nothing. */
  async whatIf(changes: readonly Change[], maxDepth?: number | null): Promise<ImpactAnswer> {
    checkAsked('changes', changes, 'change');
    const depth = checkDepth('maxDepth', maxDepth, defaultDepth, deepest);
    const references = referencesOf(changes);
    const items = await requireItems(
      this.graph,
      references.map(({ reference }) => reference),
      (index) => references[index]!.path,
    );
    const ids = new Map(references.map(({ reference }, index) => [reference, items[index]!.id]));
    const known = withIds(changes, (reference) => ids.get(reference)!);
    const touched = touchedBy(known);
    const subgraph = await this.reader.dependents(touched, depth + 1, [...ids.values()]);
    const overlay = overlayOf(known, subgraph, this.model);
    const list = JSON.stringify(['whatIf', known, depth]);
    return answerWhatIf(subgraph, overlay, { touched, maxDepth: depth, list });
  }

  /** The items whose sole loss takes a service to MAJOR or worse, nearest first, everything else being well. */
  async singlePointsOfFailure(service: string): Promise<ShownPointOfFailure[]> {
    const { of, subgraph } = await this.around('service', [service], (ids) => this.reader.dependencies(ids));
    const { items, truncated } = singlePointsOfFailure(subgraph.topology, of[0]!, { limit: this.trials });
    if (truncated || subgraph.cut)
      throw badInput(
        'service',
        `depends on more than ${this.trials} items, too many to try each. Ask for one of the services below it.`,
      );
    return items.map((item) => shownPoint(item, subgraph));
  }

  /** Why an item has the effective status it has. Beyond the limit of items, stored statuses stand for what is not read. */
  async explainStatus(id: string): Promise<ExplainedStatus> {
    const { of, subgraph } = await this.around('id', [id], (ids) => this.reader.dependencies(ids));
    return explanationAsSeen(withProviders(evaluate(subgraph.topology).explain(of[0]!), subgraph.topology), subgraph);
  }

  /** How many of some items are stale: a statement of its own, run only where it is asked for. */
  async staleAmong(ids: readonly string[]): Promise<number> {
    const since = staleSince(this.model, this.now().getTime());
    const counts = await inBatches(ids, async (some) => [
      await this.graph.run(cypher.impact.staleCount, { ids: some, since }),
    ]);
    return counts.reduce((total, count) => total + count, 0);
  }

  /** Those of some items that who asks does not see, counted by class; for who sees everything nothing is read. */
  async restrictedAmong(ids: readonly string[]): Promise<ClassCount[]> {
    if (!this.graph.scoped || ids.length === 0) return [];
    return countClasses(await inBatches(ids, (some) => this.graph.run(cypher.impact.hiddenClasses, { ids: some })));
  }

  /** Every item within some hops of one, and every relationship among them. */
  async dependencyMap(question: MapQuestion): Promise<DependencyMap> {
    return readMap(this.graph, question);
  }

  /** Reads around what references name. Plain ids, the common case, are looked up only when the reading misses one. */
  private async around(
    field: string,
    references: readonly string[],
    read: (ids: readonly string[]) => Promise<Subgraph>,
  ): Promise<{ of: readonly string[]; subgraph: Subgraph }> {
    // Who sees a part of the graph may ask only for what they see.
    if (!this.graph.scoped && !references.some(isSourceKey)) {
      const of = [...new Set(references)];
      const subgraph = await read(of);
      if (subgraph.missing.length === 0) return { of, subgraph };
    }
    const of = await resolveItemIds(this.graph, references, field);
    return { of, subgraph: await read(of) };
  }

  private async before(references: readonly string[], at: string, depth: number) {
    checkPast('at', at, this.now());
    const of = await this.asNamed(references);
    return { of, subgraph: await this.reader.dependentsAt(of, depth + 1, at) };
  }

  /** Of the past a merged twin was an item of its own, so it is asked for beside its survivor. */
  private async asNamed(references: readonly string[]): Promise<string[]> {
    const items = await requireItems(this.graph, references, 'of');
    return [...new Set(items.flatMap(({ id, named }) => [id, named]))];
  }
}

const analyseAt = (
  topology: Subgraph['topology'],
  of: readonly string[],
  assume: Severity | null | undefined,
  maxDepth: number,
): ImpactAnalysis => analyseImpact(topology, { of, assume: assumed(assume), maxDepth });
