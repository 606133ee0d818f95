import type { AttributeDelta } from '../cmdb/reconcile.js';
import type { Work } from '../lifecycle/kind.js';
import { system, type Lifecycles } from '../lifecycle/lifecycles.js';
import type { StepTask } from '../records.js';
import { Refusal } from '../refusal.js';
import type { TaskInput } from './task.js';
import type { Tasks } from './tasks.js';

/** Tasks that a record's process opens and cancels within its own writes. */
export class StepTasks {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly tasks: Tasks,
  ) {}

  /** Gives what changed, for the history of the record. */
  async open(work: Work, inputs: readonly TaskInput[]): Promise<AttributeDelta[] | Refusal> {
    const numbers = await this.lifecycles.takeNumbers('TSK', inputs.length);
    const opened: { number: string; title: string | null | undefined }[] = [];
    for (const [index, input] of inputs.entries()) {
      const made = await this.tasks.openIn(work, numbers[index]!, input, system);
      if (made instanceof Refusal) return made;
      opened.push({ number: numbers[index]!, title: input.title });
    }
    return opened.length === 0 ? [] : [{ name: 'tasks', from: null, to: opened }];
  }

  /** Cancels those that are open. Gives what changed. */
  async cancel(work: Work, tasks: readonly StepTask[], outcome: string): Promise<AttributeDelta[] | Refusal> {
    const open = tasks.filter(({ state }) => state === 'OPEN' || state === 'IN_PROGRESS');
    for (const { id } of open) {
      const done = await this.tasks.moveIn(work, { id, event: 'CANCEL', input: { outcome } }, system);
      if (done instanceof Refusal) return done;
    }
    return open.length === 0 ? [] : [{ name: 'tasks', from: open.map(({ number }) => number), to: null }];
  }
}
