import { randomUUID } from 'node:crypto';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { recordIsOutOfScope } from '../access/out-of-scope.js';
import { findItems } from '../cmdb/references.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { dayText, given, InputChecks } from '../inventory/checks.js';
import type { BareFacts, Moved, RecordKind, Work } from '../lifecycle/kind.js';
import type { Mover } from '../engine/lifecycle.js';
import { linksOf, relink } from '../lifecycle/links.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type WrittenRecord } from '../lifecycle/move.js';
import type { TaskRecord } from '../records.js';
import type { Refusal } from '../refusal.js';
import { taskLifecycle, type TaskFacts, type TaskInput } from './task.js';

const assigned = { field: 'assignee', type: 'ASSIGNED_TO' } as const;
const about = { field: 'about', type: 'ABOUT' } as const;

/** Told, in the same transaction, that a task is done or cancelled; a Refusal undoes the whole write. */
export type WhenSettled = (work: Work, task: TaskRecord) => Promise<Refusal | void>;

/** Tasks, whoever opens them. */
export class Tasks {
  private readonly kind: RecordKind<TaskFacts>;
  private readonly whenever: WhenSettled[] = [];

  constructor(private readonly lifecycles: Lifecycles) {
    this.kind = lifecycles.register<TaskFacts>({
      type: 'Task',
      prefix: 'TSK',
      lifecycle: taskLifecycle,
      instants: ['startedAt', 'closedAt'],
      facts: readFacts,
      properties: ({ properties }) => given({ ...properties }),
      effect: (work, moved) => this.effect(work, moved),
      told: ({ key: _, ...told }) => told,
    });
  }

  /** From now on tells of every task that is done or cancelled. */
  whenSettled(tell: WhenSettled): void {
    this.whenever.push(tell);
  }

  /** Opens a task within a write at hand. */
  openIn(work: Work, number: string, input: TaskInput, mover: Mover & { actor: string }) {
    return move(work, this.kind, { ...mover, id: randomUUID(), number, event: 'OPEN', input });
  }

  /** Moves a task within a write at hand. */
  moveIn(work: Work, order: { id: string; event: string; input: TaskInput }, mover: Mover & { actor: string }) {
    return move(work, this.kind, { ...mover, ...order });
  }

  open(input: TaskInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'OPEN', input }, request);
  }

  move(
    order: { id: string; event: string; input: TaskInput; expectedVersion?: number | null | undefined },
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, order, request);
  }

  private async effect(work: Work, { facts, row, after }: Moved<TaskFacts>): Promise<AttributeDelta[] | Refusal> {
    const changed = await link(work, after.id, facts);
    if (row.to !== 'DONE' && row.to !== 'CANCELLED') return changed;
    for (const tell of this.whenever) {
      const refused = await tell(work, after);
      if (refused) return refused;
    }
    return changed;
  }
}

async function link(work: Work, id: string, { assigneeId, aboutId, actor }: TaskFacts) {
  const [held] = (await linksOf(work.transaction, [id], [assigned.type])).values();
  return [
    ...relink(work, id, assigned, { from: held?.[0]?.to, to: assigneeId, by: actor }),
    ...relink(work, id, about, { from: undefined, to: aboutId, by: actor }),
  ];
}

function readFacts(runner: Runner, bare: readonly BareFacts<TaskFacts>[]): Promise<TaskFacts[]> {
  return Promise.all(bare.map((one) => factsOf(runner, one)));
}

async function factsOf(runner: Runner, bare: BareFacts<TaskFacts>): Promise<TaskFacts> {
  const { input } = bare;
  const checks = new InputChecks();
  const properties = {
    title: checks.text('title', input.title, { required: true, longest: 200 }),
    description: checks.text('description', input.description),
    kind: bare.record.version > 0 ? undefined : (input.kind ?? 'OTHER'),
    dueOn: dayText(input.dueOn),
    outcome: checks.text('outcome', input.outcome),
    key: input.key,
    step: input.step,
  };
  const references = [input.assignee, input.about].map((reference) => reference ?? '');
  const found = references.some((reference) => reference !== '') ? await findItems(runner, references) : [];
  const [assignee, item] = found;
  if (input.assignee != null) {
    const [person] = assignee ? await runner.run(cypher.cmdb.byIds, { ids: [assignee.id] }) : [];
    if (!person || !['Person', 'Team'].includes(person.class))
      checks.fail('assignee', `names no Person or Team: ${JSON.stringify(input.assignee)}.`);
  }
  let aboutId = item?.id;
  if (input.about != null && !item) {
    aboutId = await runner.run(cypher.task.record, { id: input.about });
    if (aboutId !== undefined && (await recordIsOutOfScope(runner, aboutId))) aboutId = undefined;
    if (aboutId === undefined) checks.fail('about', `names no item or record: ${JSON.stringify(input.about)}.`);
  }
  const keyHolder = input.key === undefined ? undefined : await runner.run(cypher.task.byKey, { key: input.key });
  const problems = new Map<string, string[]>();
  for (const { field = '', message } of checks.failures) {
    const name = field.replace(/^input\./, '');
    problems.set(name, [...(problems.get(name) ?? []), message]);
  }
  return { ...bare, problems, assigneeId: assignee?.id, aboutId, keyHolder, properties };
}
