import { randomUUID } from 'node:crypto';
import type { Request } from '../cmdb/writes.js';
import type { Mover } from '../engine/lifecycle.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { peopleNamed } from '../access/people-named.js';
import { InputChecks } from '../inventory/checks.js';
import { resolveItemIds } from '../cmdb/references.js';
import { day } from '../monitoring/spans.js';
import type { ApprovalDelegationRecord } from '../records.js';
import { Refusal } from '../refusal.js';

export interface DelegateInput {
  delegator?: string | null | undefined;
  delegate: string;
  from?: string | null | undefined;
  to: string;
  note?: string | null | undefined;
}

/** A delegation that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenDelegation {
  delegation: ApprovalDelegationRecord;
  changeSet: string;
}

type Asked = Request & Mover;

const longest = 366 * day;

/** Who votes in whose place. */
export class ApprovalDelegations {
  constructor(private readonly writer: Writer) {}

  delegate(input: DelegateInput, request: Asked): Promise<WrittenDelegation | Refusal> {
    const order = { ...request, operation: 'delegateApproval', request: input };
    return this.writer.write<WrittenDelegation | Refusal>(order, async (transaction, changes) => {
      const checks = new InputChecks();
      const from = input.from ?? changes.at;
      const note = checks.text('note', input.note) ?? null;
      const [delegatorId, delegateId] = await peopleOf(transaction, checks, input, request);
      if (!(Date.parse(input.to) > Math.max(Date.parse(from), Date.parse(changes.at))))
        checks.fail('to', 'must be later than now and than from.');
      else if (Date.parse(input.to) - Date.parse(from) > longest) checks.fail('to', 'takes at most a year after from.');
      if (delegatorId !== undefined && delegatorId === delegateId)
        checks.fail('delegate', 'is whose vote it is already: name somebody else.');
      const { failures } = checks;
      if (failures.length > 0) return new Refusal('INVALID', 'It cannot be delegated so.', { failures });
      // Fewer nulls in what is told: what nobody said is not there.
      const properties = {
        ...{ id: randomUUID(), recordType: 'ApprovalDelegation' as const },
        ...{ delegatorId: delegatorId!, delegateId: delegateId!, from, to: input.to, note, createdBy: request.actor },
      };
      await transaction.run(cypher.approval.delegate, { properties, at: changes.at });
      const { id, recordType: _, ...state } = properties;
      changes.record(id, { type: 'ApprovalDelegation', operation: 'CREATED', state });
      return { delegation: recordOf({ ...properties, createdAt: changes.at }), changeSet: changes.id };
    });
  }

  /** Ends it now; one that has not begun never does. */
  end(id: string, request: Asked): Promise<WrittenDelegation | Refusal> {
    const order = { ...request, operation: 'endApprovalDelegation', request: { id } };
    return this.writer.write<WrittenDelegation | Refusal>(order, async (transaction, changes) => {
      const held = await transaction.run(cypher.approval.lockDelegation, { id, asker: request.actor });
      if (!held) return new Refusal('NOT_FOUND', `There is no delegation ${JSON.stringify(id)}.`, { field: 'id' });
      if (held.delegatorId !== request.actor && !isAdministrator(request))
        return new Refusal('FORBIDDEN', 'Only who delegated, or an administrator, ends it.', { field: 'id' });
      if (Date.parse(held.to) <= Date.parse(changes.at))
        return new Refusal('INVALID', `It ended at ${held.to}.`, { field: 'id' });
      const to = new Date(Math.max(Date.parse(changes.at), Date.parse(held.from))).toISOString();
      await transaction.run(cypher.approval.endDelegation, { id, to });
      const ended = { ...held, to };
      const { id: _, recordType: __, ...state } = ended;
      changes.record(id, { type: 'ApprovalDelegation', operation: 'UPDATED', state });
      return { delegation: ended, changeSet: changes.id };
    });
  }
}

const isAdministrator = ({ roles }: Mover): boolean => roles === undefined || roles.includes('ADMINISTRATOR');

const recordOf = ({
  note,
  ...record
}: Omit<ApprovalDelegationRecord, 'note'> & { note: string | null }): ApprovalDelegationRecord => ({
  ...record,
  ...(note !== null && { note }),
});

/** Whose vote it is, and who may cast it. */
async function peopleOf(
  runner: Runner,
  checks: InputChecks,
  { delegator, delegate }: DelegateInput,
  request: Asked,
): Promise<[string | undefined, string | undefined]> {
  const [whose, who] = await peopleNamed(runner, [delegator ?? request.actor, delegate], [request.actor]);
  if (whose?.class !== 'Person')
    checks.fail(
      'delegator',
      delegator == null
        ? 'is needed: you are no Person on record.'
        : `names no Person: ${JSON.stringify(delegator)}. Name one by id or source:key.`,
    );
  else if (whose.id !== request.actor && !isAdministrator(request))
    checks.fail('delegator', 'is you: only an administrator delegates for others.', 'FORBIDDEN');
  if (who?.class !== 'Person')
    checks.fail('delegate', `names no Person: ${JSON.stringify(delegate)}. Name one by id or source:key.`);
  return [whose?.id, who?.id];
}

/** What a person delegated and what was delegated to them. Throws NOT_FOUND for one that is not there. */
export async function delegationsOf(
  graph: Graph,
  { person, ended, now }: { person: string; ended: boolean; now: Date },
): Promise<ApprovalDelegationRecord[]> {
  const ids = await resolveItemIds(graph, [person], 'person');
  return graph.run(cypher.approval.delegations, { ids, at: now.toISOString(), ended });
}
