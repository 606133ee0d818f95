import DataLoader from 'dataloader';
import { Temporal } from 'temporal-polyfill';
import { requireItems } from '../cmdb/references.js';
import { badInput, notFound } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { day, type Span } from '../monitoring/spans.js';
import type { ChangePlanRecord } from '../records.js';
import { assessAll, assessPlans, hasWindow, readHandling, type Assessment } from './assessment.js';
import type { ChangeKind } from './collisions.js';
import { nextFreeWindow, type FreeWindow } from './next-free.js';

/** A change that is thought of. */
export interface CheckChangeInput {
  change?: string | null | undefined;
  items?: readonly string[] | null | undefined;
  start?: string | null | undefined;
  end?: string | null | undefined;
  type?: ChangeKind | null | undefined;
  team?: string | null | undefined;
  implementer?: string | null | undefined;
  tested?: number | null | undefined;
  hasBackout?: boolean | null | undefined;
}

export interface FreeWindowQuestion {
  after?: string | null | undefined;
  within?: string | null | undefined;
  inMaintenance?: boolean | null | undefined;
}

const mostItems = 200;
const longestHorizon = 366 * day;
/** States in which a change is still to be carried out, or is being. */
const ahead: readonly ChangePlanRecord['state'][] = [
  ...(['REQUESTED', 'RFC_CREATED', 'ASSESSMENT', 'CAB_REVIEW', 'ECAB_REVIEW'] as const),
  ...(['APPROVED', 'REJECTED', 'SCHEDULED', 'IMPLEMENTING'] as const),
];

/** Whether there is something for a change to collide with. */
export const canCollide = ({ plan }: Assessment): boolean =>
  hasWindow(plan) && plan.targets.length > 0 && ahead.includes(plan.state);

/** What changes collide with and how risky they are. One instance per request: what it looked at it does not look at again. */
export class ChangeAssessments {
  private readonly byId = new DataLoader<string, Assessment | undefined>(async (ids) => {
    const found = await assessAll(this.whole, this.model, ids, this.now().getTime());
    return ids.map((id) => found.get(id));
  });

  constructor(
    /** As far as who asks sees it: for what they name. */
    private readonly graph: Runner,
    /** All of it: what is in the way is, whoever asks. */
    private readonly whole: Runner,
    private readonly model: Model,
    private readonly now: () => Date,
    /** Whether who asks sees a change. */
    private readonly sees: (changeId: string) => Promise<boolean>,
  ) {}

  of(changeId: string): Promise<Assessment | undefined> {
    return this.byId.load(changeId);
  }

  /** Of a change that there is for who asks. */
  async seen(changeId: string): Promise<Assessment | undefined> {
    return (await this.sees(changeId)) ? this.of(changeId) : undefined;
  }

  /** Throws NOT_FOUND for what names nothing and BAD_USER_INPUT for what cannot be asked, naming the field. */
  async check(input: CheckChangeInput): Promise<Assessment> {
    const plan = await this.planOf(input);
    const options = { handling: await readHandling(this.whole) };
    return (await assessPlans(this.whole, this.model, [plan], this.now().getTime(), options)).get(plan.id)!;
  }

  /** Throws BAD_USER_INPUT for a time that cannot be looked at. */
  async nextFree(
    { plan }: Assessment,
    { after, within, inMaintenance }: FreeWindowQuestion,
  ): Promise<FreeWindow | null> {
    const at = this.now().getTime();
    const from = Math.max(at, Date.parse(after ?? plan.plannedStart!));
    const found = await nextFreeWindow(this.whole, this.model, plan, {
      span: { from, to: from + horizonOf(within ?? 'P30D') },
      ...{ at, inMaintenance: inMaintenance ?? false, handling: await readHandling(this.whole) },
    });
    return found ?? null;
  }

  private async planOf(input: CheckChangeInput): Promise<ChangePlanRecord> {
    const base = input.change == null ? undefined : await this.baseOf(input.change);
    const targets = input.items == null ? (base?.targets ?? []) : await this.itemsOf(input.items);
    if (targets.length === 0) throw badInput('input.items', 'is empty. Name at least one item to work on.');
    const plannedStart = input.start ?? base?.plannedStart;
    const plannedEnd = input.end ?? base?.plannedEnd;
    if (plannedStart == null) throw badInput('input.start', 'is missing. Say when it would begin.');
    if (plannedEnd == null || Date.parse(plannedEnd) <= Date.parse(plannedStart))
      throw badInput('input.end', 'must be later than start.');
    const { tested } = input;
    if (tested != null && !(tested >= 0 && tested <= 1)) throw badInput('input.tested', 'takes 0 to 1.');
    return {
      ...{ id: base?.id ?? '', state: 'ASSESSMENT', type: input.type ?? base?.type ?? 'NORMAL' },
      ...{ targets, plannedStart, plannedEnd, submittedAt: null, questionnaire: base?.questionnaire ?? null },
      teamId: (await this.oneOf('input.team', input.team)) ?? base?.teamId ?? null,
      implementerId: (await this.oneOf('input.implementer', input.implementer)) ?? base?.implementerId ?? null,
      ...{ tested: tested ?? base?.tested ?? 0, hasBackout: input.hasBackout ?? base?.hasBackout ?? false },
    };
  }

  private async baseOf(changeId: string): Promise<ChangePlanRecord> {
    const [plan] = (await this.sees(changeId)) ? await this.whole.run(cypher.collision.plans, { ids: [changeId] }) : [];
    if (!plan) throw notFound('input.change', changeId);
    return plan;
  }

  private async itemsOf(references: readonly string[]): Promise<string[]> {
    if (references.length > mostItems)
      throw badInput('input.items', `takes at most ${mostItems} items, not ${references.length}.`);
    const found = await requireItems(this.graph, references, (index) => `input.items.${index}`);
    return [...new Set(found.map(({ id }) => id))];
  }

  private async oneOf(field: string, reference: string | null | undefined): Promise<string | undefined> {
    return reference == null ? undefined : (await requireItems(this.graph, [reference], field))[0]!.id;
  }
}

function horizonOf(within: string): Span['to'] {
  const length = Temporal.Duration.from(within).total({ unit: 'milliseconds', relativeTo: '1970-01-01T00:00Z[UTC]' });
  if (!(length > 0 && length <= longestHorizon))
    throw badInput('within', 'takes more than nothing and at most 366 days.');
  return length;
}
