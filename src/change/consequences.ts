import { cypher } from '../generated/cypher.js';
import type { Work } from '../lifecycle/kind.js';
import { system, type Lifecycles } from '../lifecycle/lifecycles.js';
import { move } from '../lifecycle/move.js';
import { recordsOf } from '../lifecycle/references.js';
import type { AnyLifecycleRecord, ChangeRecord, ChangeTemplateRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { suspendedBy, suspension } from './template.js';

/** What changes bring about on other records, in the same write. */
export class ChangeConsequences {
  constructor(private readonly lifecycles: Lifecycles) {}

  /** Incidents that waited for a change that is closed go on; a template whose changes go wrong is suspended. */
  async ofClosing(work: Work, changeId: string): Promise<Refusal | undefined> {
    for (const id of await work.transaction.run(cypher.change.waiting, { id: changeId })) {
      const resumed = await this.move(work, 'Incident', id, 'RESUME', {});
      if (resumed instanceof Refusal) return resumed;
    }
    const change = await read<ChangeRecord>(work, changeId);
    if (change?.templateId === undefined || change.outcome !== 'UNSUCCESSFUL') return undefined;
    const template = await read<ChangeTemplateRecord>(work, change.templateId);
    if (template?.state !== 'ACTIVE') return undefined;
    const order = { templateId: template.id, since: template.activeSince!, limit: suspension.last };
    const because = suspendedBy(await work.transaction.run(cypher.change.outcomes, order));
    return because === undefined ? undefined : this.suspend(work, template.id, because);
  }

  /** A template one of whose changes is known to have caused an incident of priority P1 or P2 is suspended. */
  async ofCausing(
    work: Work,
    changeId: string,
    { number, priority }: { number: string; priority?: string | undefined },
  ): Promise<Refusal | undefined> {
    if (priority !== 'P1' && priority !== 'P2') return undefined;
    const change = await read<ChangeRecord>(work, changeId);
    if (change?.templateId === undefined) return undefined;
    const template = await read<ChangeTemplateRecord>(work, change.templateId);
    if (template?.state !== 'ACTIVE') return undefined;
    return this.suspend(work, template.id, `${change.number}, made of it, caused ${number}, a ${priority}.`);
  }

  private async suspend(work: Work, id: string, comment: string): Promise<Refusal | undefined> {
    const suspended = await this.move(work, 'ChangeTemplate', id, 'SUSPEND', { comment });
    return suspended instanceof Refusal ? suspended : undefined;
  }

  private move(work: Work, type: string, id: string, event: string, input: object) {
    return move(work, this.lifecycles.kindOf(type)!, { ...system, id, event, input });
  }
}

async function read<R extends AnyLifecycleRecord>({ transaction }: Work, id: string): Promise<R | undefined> {
  const [record] = await recordsOf(transaction, [id]);
  return record as R | undefined;
}
