import { randomUUID } from 'node:crypto';
import type { ItemWrites, WrittenRelationship } from '../cmdb/writes.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { OnCallRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { rolesBeyond } from './escalation.js';
import { lockAccount, note } from './grants.js';
import type { Principal } from './principal.js';

export interface Membership {
  readonly personId: string;
  readonly teamId: string;
}

export interface ShiftWanted extends Membership {
  readonly level: number;
  readonly validFrom: string | null | undefined;
  readonly validTo: string | null | undefined;
}

export interface WrittenShift {
  shift: OnCallRecord;
  changeSet: string;
}

interface Order {
  readonly by: Principal;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

const highestLevel = 9;

/** Who belongs to which team, and who is on call for it. */
export class Teams {
  constructor(
    private readonly graph: Graph,
    private readonly writer: Writer,
    private readonly writes: ItemWrites,
  ) {}

  /** A member has the roles of the team, so who adds one must be able to grant them. */
  async add({ personId, teamId }: Membership, { by, ...order }: Order): Promise<WrittenRelationship | Refusal> {
    const refused = await this.refuse(teamId, by);
    return refused ?? this.writes.relate({ from: personId, type: 'MEMBER_OF', to: teamId }, { ...order, actor: by.id });
  }

  /** Who ends a membership takes those roles away, so the same holds. */
  async end({ personId, teamId }: Membership, { by, ...order }: Order): Promise<WrittenRelationship | Refusal> {
    const refused = await this.refuse(teamId, by);
    if (refused) return refused;
    return this.writes.unrelate({ from: personId, type: 'MEMBER_OF', to: teamId }, { ...order, actor: by.id });
  }

  private async refuse(teamId: string, by: Principal): Promise<Refusal | undefined> {
    const beyond = (await rolesBeyond(this.graph, by, [teamId])).get(teamId);
    if (!beyond) return undefined;
    return new Refusal('ESCALATION', 'The members of this team may do more than you could grant.', {
      failures: beyond.map((role) => ({
        field: 'input.teamId',
        code: 'ESCALATION',
        message: `You do not have the role ${role} with the reach that the team has.`,
      })),
    });
  }

  setOnCall(wanted: ShiftWanted, { by, reason, idempotencyKey }: Order): Promise<WrittenShift | Refusal> {
    const { personId, teamId, level } = wanted;
    const order = { operation: 'setOnCall', actor: by.id, reason, idempotencyKey, request: wanted };
    return this.writer.write<WrittenShift | Refusal>(order, async (transaction, changes) => {
      const account = await lockAccount(transaction, personId, 0);
      const validFrom = wanted.validFrom ?? changes.at;
      const failures = faultsOf({ ...wanted, validFrom });
      if (account?.class !== 'Person' || account.retired)
        failures.push({ field: 'input.personId', code: 'NOT_FOUND', message: 'There is no such person.' });
      const members = await transaction.run(cypher.access.members, { ids: [teamId] });
      if (!members.some((member) => member.personId === personId))
        failures.push({
          field: 'input.teamId',
          code: 'NOT_A_MEMBER',
          message: 'The person is no member of this team: add them first.',
        });
      if (failures.length > 0) return new Refusal(failures[0]!.code, 'The shift cannot be set so.', { failures });
      const shift = { id: randomUUID(), personId, teamId, level, validFrom, validTo: wanted.validTo ?? null };
      await transaction.run(cypher.access.addShift, { ...shift, createdBy: by.id });
      note(changes, account!, { onCall: shift });
      return { shift, changeSet: changes.id };
    });
  }

  endOnCall(personId: string, id: string, { by, reason, idempotencyKey }: Order): Promise<WrittenShift | Refusal> {
    const order = { operation: 'endOnCall', actor: by.id, reason, idempotencyKey, request: { personId, id } };
    return this.writer.write<WrittenShift | Refusal>(order, async (transaction, changes) => {
      const account = await lockAccount(transaction, personId, 0);
      const shift = account && (await transaction.run(cypher.access.endShift, { personId, id, at: changes.at }));
      if (!shift)
        return new Refusal('NOT_FOUND', 'The person has no such shift that is under way or to come.', {
          field: 'input.shiftId',
        });
      note(changes, account, { onCallEnded: shift });
      return { shift, changeSet: changes.id };
    });
  }

  onCall(teamId: string, at: string): Promise<OnCallRecord[]> {
    return this.graph.run(cypher.access.onCall, { teamId, at });
  }

  async members(teamId: string): Promise<string[]> {
    return (await this.graph.run(cypher.access.members, { ids: [teamId] })).map(({ personId }) => personId);
  }
}

function faultsOf({ level, validFrom, validTo }: ShiftWanted & { validFrom: string }): Failure[] {
  const failures: Failure[] = [];
  if (!Number.isInteger(level) || level < 1 || level > highestLevel)
    failures.push({ field: 'input.level', code: 'INVALID', message: `level takes 1 to ${highestLevel}.` });
  if (validTo && Date.parse(validTo) <= Date.parse(validFrom))
    failures.push({ field: 'input.validTo', code: 'INVALID', message: 'validTo must come after validFrom.' });
  return failures;
}
