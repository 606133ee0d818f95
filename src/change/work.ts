import type { AttributeDelta } from '../cmdb/reconcile.js';
import { dueSteps } from '../catalogue/steps.js';
import { cypher } from '../generated/cypher.js';
import type { Moved, Work } from '../lifecycle/kind.js';
import { Refusal } from '../refusal.js';
import type { StepTasks } from '../task/step-tasks.js';
import type { ChangeFacts } from './change.js';

type MovedChange = Moved<ChangeFacts>;
type Effect = readonly AttributeDelta[] | Refusal;

/** The tasks that events of a change open and cancel. */
export class ChangeWork {
  constructor(private readonly tasks: StepTasks) {}

  async effect(work: Work, moved: MovedChange): Promise<Effect> {
    switch (moved.row.event) {
      case 'START':
      case 'ADVANCE':
        return this.openDue(work, moved);
      case 'ESCALATE':
        return this.handToOwner(work, moved);
      case 'COMPLETE':
        return this.askForPlans(work, moved);
      case 'FAIL': {
        const cancelled = await this.tasks.cancel(work, moved.facts.tasks, `${moved.after.number} failed.`);
        if (cancelled instanceof Refusal) return cancelled;
        const asked = await this.askForPlans(work, moved);
        return asked instanceof Refusal ? asked : [...cancelled, ...asked];
      }
      default:
        return [];
    }
  }

  /** Opens a task for each step whose turn it is. A step has one task: its key is unique. */
  private openDue(work: Work, { facts, after }: MovedChange): Promise<Effect> {
    const due = dueSteps(facts.steps, facts.tasks);
    return this.tasks.open(
      work,
      due.map(({ key, title, description, assignee }) => ({
        ...{ title, description, kind: 'IMPLEMENTATION', about: after.id, step: key },
        assignee: assignee ?? facts.implementerId,
        key: `IMPLEMENTATION ${after.id} ${key}`,
      })),
    );
  }

  private async handToOwner(work: Work, { facts, after }: MovedChange): Promise<Effect> {
    const { approve, reject, abstain, eligible, quorum } = facts.decision!;
    const assignee = await work.transaction.run(cypher.change.owner, { id: after.id });
    return this.tasks.open(work, [
      {
        title: `Decide on ${after.number}: ${after.title}`.slice(0, 200),
        description: `${approve + reject + abstain} of ${eligible} voted in time, ${quorum} had to. A service owner APPROVEs or REJECTs it.`,
        ...{ assignee, kind: 'OTHER', about: after.id },
      },
    ]);
  }

  /** What an emergency could begin without is asked for once it is over. */
  private async askForPlans(work: Work, { facts, after }: MovedChange): Promise<Effect> {
    if (after.type !== 'EMERGENCY' || after.testPlan !== undefined) return [];
    return this.tasks.open(work, [
      {
        title: `Complete the plans of ${after.number}`,
        description: 'It was an emergency, its plans were brief. EDIT it with what was done, and how it was tested.',
        ...{ assignee: facts.ownerId, kind: 'OTHER', about: after.id, dueOn: facts.plansDueOn },
      },
    ]);
  }
}
