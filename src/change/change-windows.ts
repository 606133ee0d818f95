import { randomUUID } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import type { Principal } from '../access/principal.js';
import { withParts } from '../access/with-parts.js';
import type { Request } from '../cmdb/writes.js';
import type { Changes, Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { recordsOf } from '../lifecycle/references.js';
import type { ChangeWindowRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { planKeyOf } from './surroundings.js';
import { windowItems } from './window-items.js';
import { windowInputFaults, windowProperties, type ChangeWindowInput } from './window-input.js';

/** A change window that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenChangeWindow {
  windowId: string;
  changeSet: string;
}

const notOurs =
  'It applies to what you do not see. Ask someone who sees all of that, or name services, sites or items that you see.';

/** Freezes and maintenance windows of changes: made, changed, called off, and whom they let through. */
export class ChangeWindows {
  constructor(
    private readonly writer: Writer,
    private readonly model: Model,
  ) {}

  /** The same for someone who sees a part of the graph. */
  seenBy(sight: Sight): ChangeWindows {
    return withParts(this, { writer: this.writer.seenBy(sight) });
  }

  async define(input: ChangeWindowInput, request: Request): Promise<WrittenChangeWindow | Refusal> {
    const faults = windowInputFaults(input);
    const order = { ...request, operation: 'defineChangeWindow', request: input };
    return this.writer.write<WrittenChangeWindow | Refusal>(order, async (transaction, changes) => {
      const before = input.id == null ? undefined : await locked(transaction, input.id, 'input.id');
      if (before instanceof Refusal) return before;
      if (transaction.scoped && (input.scope.everything || (input.scope.classes?.length ?? 0) > 0))
        return new Refusal('OUT_OF_SCOPE', notOurs, { field: 'input.scope' });
      const conflict =
        (await nameTaken(transaction, input)) ?? stale(before, input.expectedVersion, 'input.expectedVersion');
      if (conflict) return conflict;
      const { owner, scope, failures } = await windowItems(transaction, input);
      const all = [...faults, ...kindFaults(before, input), ...failures];
      if (all.length > 0)
        return new Refusal('INVALID', 'The change window cannot be taken as it is.', { failures: all });
      const id = before?.id ?? randomUUID();
      const { properties, from, to } = windowProperties(
        input,
        (value) => this.model.byEnumValue.get(value)?.name ?? value,
      );
      const version = (before?.version ?? 0) + 1;
      await transaction.run(cypher.window.save, {
        ...{ id, properties: { ...properties, version }, from, to, at: changes.at, createdBy: request.actor },
        ...{ owner: owner!, scope },
      });
      return told(transaction, changes, id, before ? 'UPDATED' : 'CREATED');
    });
  }

  async cancel(
    id: string,
    { expectedVersion, ...request }: Request & { expectedVersion?: number | null | undefined },
  ): Promise<WrittenChangeWindow | Refusal> {
    const order = { ...request, operation: 'cancelChangeWindow', request: { id, expectedVersion } };
    return this.writer.write<WrittenChangeWindow | Refusal>(order, async (transaction, changes) => {
      const before = await locked(transaction, id, 'id');
      if (before instanceof Refusal) return before;
      const conflict = stale(before, expectedVersion, 'expectedVersion') ?? over(before, 'id');
      if (conflict) return conflict;
      await transaction.run(cypher.window.cancel, { id, at: changes.at });
      return told(transaction, changes, id, 'UPDATED');
    });
  }

  /** Lets a change through a freeze. Nobody but who answers for the freeze may. */
  async exempt(
    { window: id, change, because }: { window: string; change: string; because: string },
    principal: Principal,
    request: Request,
  ): Promise<WrittenChangeWindow | Refusal> {
    const order = { ...request, operation: 'exemptFromFreeze', request: { id, change, because } };
    return this.writer.write<WrittenChangeWindow | Refusal>(order, async (transaction, changes) => {
      const before = await owned(transaction, id, 'input.window', principal);
      if (before instanceof Refusal) return before;
      const failures: Failure[] = [];
      const fault = (field: string, code: string, message: string): void =>
        void failures.push({ field, code, message });
      if (before.kind !== 'FREEZE')
        fault('input.window', 'INVALID', 'It is a maintenance window, which keeps nothing out. Name a freeze.');
      if (because.trim() === '' || because.length > 4_000)
        fault('input.because', 'INVALID', 'because takes 1 to 4,000 characters.');
      // One out of sight is not there.
      const [record] = await recordsOf(transaction, [change]);
      const isChange = record?.recordType === 'Change';
      const [plan] = isChange ? await transaction.run(cypher.collision.plans, { ids: [change] }) : [];
      if (!plan) fault('input.change', 'NOT_FOUND', `There is no change ${JSON.stringify(change)}.`);
      if (!plan || failures.length > 0)
        return new Refusal(failures[0]!.code, 'The change is not let through.', { failures });
      await transaction.run(cypher.window.exempt, {
        ...{ id, changeId: change, at: changes.at, by: request.actor },
        ...{ reason: because.trim(), plan: planKeyOf(plan) },
      });
      return told(transaction, changes, id, 'UPDATED');
    });
  }

  async withdraw(
    { window: id, change }: { window: string; change: string },
    principal: Principal,
    request: Request,
  ): Promise<WrittenChangeWindow | Refusal> {
    const order = { ...request, operation: 'withdrawFreezeExemption', request: { id, change } };
    return this.writer.write<WrittenChangeWindow | Refusal>(order, async (transaction, changes) => {
      const before = await owned(transaction, id, 'window', principal);
      if (before instanceof Refusal) return before;
      if (!before.exemptions.some(({ changeId }) => changeId === change))
        return new Refusal('NOT_FOUND', 'The freeze does not let this change through.', { field: 'change' });
      await transaction.run(cypher.window.unexempt, { id, changeId: change, at: changes.at });
      return told(transaction, changes, id, 'UPDATED');
    });
  }
}

async function locked(transaction: Runner, id: string, field: string): Promise<ChangeWindowRecord | Refusal> {
  const record = await found(transaction, id, field);
  if (record instanceof Refusal || !transaction.scoped) return record;
  const isShared = record.everything || record.classes.length > 0 || record.scope.length < record.scopeTotal;
  return isShared ? new Refusal('OUT_OF_SCOPE', notOurs, { field }) : record;
}

async function found(transaction: Runner, id: string, field: string): Promise<ChangeWindowRecord | Refusal> {
  await transaction.run(cypher.window.lock, { id });
  const [record] = await transaction.run(cypher.window.byIds, { ids: [id] });
  return record ?? new Refusal('NOT_FOUND', `There is no change window ${JSON.stringify(id)}.`, { field });
}

/** As {@link locked}, for who answers for it: where nobody signs in, the local administrator does for all. */
async function owned(
  transaction: Runner,
  id: string,
  field: string,
  { kind, id: person, teams }: Principal,
): Promise<ChangeWindowRecord | Refusal> {
  const record = await found(transaction, id, field);
  if (record instanceof Refusal) return record;
  const { owner } = record;
  if (kind === 'LOCAL_ADMINISTRATOR' || (owner !== null && (owner === person || teams.includes(owner))))
    return over(record, field) ?? record;
  return new Refusal('FORBIDDEN', 'Only who answers for the freeze lets changes through it. Ask its owner.', { field });
}

const over = ({ state, cancelledAt }: ChangeWindowRecord, field: string): Refusal | undefined =>
  state === 'CANCELLED'
    ? new Refusal('INVALID', `The change window was cancelled at ${cancelledAt}.`, { field })
    : undefined;

async function nameTaken(transaction: Runner, input: ChangeWindowInput): Promise<Refusal | undefined> {
  const name = input.name.trim();
  const holder = await transaction.run(cypher.window.byName, { name });
  if (holder === undefined || holder === input.id) return undefined;
  return new Refusal('CONFLICT', `Another change window has the name ${JSON.stringify(name)}. Choose another.`, {
    field: 'input.name',
  });
}

function stale(
  before: ChangeWindowRecord | undefined,
  expectedVersion: number | null | undefined,
  field: string,
): Refusal | undefined {
  if (!before || expectedVersion == null || expectedVersion === before.version) return undefined;
  const message = `The change window is at version ${before.version}. Read it again and change that.`;
  return new Refusal('CONFLICT', message, { field, currentVersion: before.version });
}

function kindFaults(before: ChangeWindowRecord | undefined, { kind }: ChangeWindowInput): Failure[] {
  if (!before || before.kind === kind) return [];
  const message = `It is a ${before.kind} window and stays one. Make another, and cancel this one.`;
  return [{ field: 'input.kind', code: 'INVALID', message }];
}

/** Tells the feed of a window as it is now. */
async function told(
  transaction: Runner,
  changes: Changes,
  id: string,
  operation: 'CREATED' | 'UPDATED',
): Promise<WrittenChangeWindow | Refusal> {
  const [record] = await transaction.run(cypher.window.byIds, { ids: [id] });
  changes.record(id, { type: 'ChangeWindow', operation, state: { ...record } });
  return { windowId: id, changeSet: changes.id };
}
