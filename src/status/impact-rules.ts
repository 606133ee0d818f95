import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { StatusWrites } from './writes.js';

/** How many items one transaction evaluates anew; reports wait for it. */
const batch = 1_000;

/**
 * Brings effective statuses under the model's impact rules, where those are others than the ones that made them: MODEL_DIR
 * or an upgrade brought other maps. The status head keeps the rules and how far they were taken over, so that a crash loses
 * nothing, and several processes share the work.
 */
export class ImpactRules {
  private hold = false;
  private readonly wanted: string;

  constructor(
    private readonly graph: Graph,
    private readonly writes: Pick<StatusWrites, 'restructure'>,
    private readonly model: Model,
    private readonly size = batch,
  ) {
    this.wanted = textOf(model);
  }

  /** Takes them over for some items. Gives whether there may be more. */
  async step(): Promise<boolean> {
    if (this.hold) return false;
    const known = await this.graph.run(cypher.status.impactRules, {});
    if (known?.rules === this.wanted && known.next === null) {
      this.hold = true;
      return false;
    }
    await this.writes.restructure(async (transaction) => {
      const { wanted, size } = this;
      const { rules, next, ...begun } = (await transaction.run(cypher.status.impactRules, {}))!;
      // Another process was faster.
      if (rules === wanted && next === null) return undefined;
      const { types, through } =
        next === wanted
          ? begun
          : { types: [...new Set([...begun.types, ...changedTypes(rules, wanted, this.model)])], through: '' };
      const ids = types.length > 0 ? await transaction.run(cypher.status.related, { types, through, limit: size }) : [];
      const place =
        ids.length < size
          ? { rules: wanted, next: null, types: null, through: null }
          : { rules, next: wanted, types, through: ids.at(-1)! };
      await transaction.run(cypher.status.moveImpactRules, place);
      return ids;
    });
    return true;
  }
}

/** The rules as a text that is the same for equal ones: each type that carries impact, and how it maps severities. */
function textOf({ relationshipTypes }: Model): string {
  const rules = [...relationshipTypes.values()]
    .filter(({ carriesImpact }) => carriesImpact)
    .map(({ name, map, mapSeverity }) => [name, map === 'SET' ? `SET ${mapSeverity}` : map]);
  return JSON.stringify(Object.fromEntries(rules.sort(([a], [b]) => (a! < b! ? -1 : 1))));
}

/** The types whose rules differ; all that the model has where nobody noted by which ones statuses were made. */
function changedTypes(before: string | null, after: string, model: Model): string[] {
  if (before === null) return [...model.relationshipTypes.keys()];
  const [was, is] = [before, after].map((text) => new Map(Object.entries(JSON.parse(text) as Record<string, string>)));
  return [...new Set([...was!.keys(), ...is!.keys()])].filter((type) => was!.get(type) !== is!.get(type));
}
