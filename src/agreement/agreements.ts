import { randomUUID } from 'node:crypto';
import { recordIsOutOfScope, recordOutOfScope } from '../access/out-of-scope.js';
import { findItems } from '../cmdb/references.js';
import type { Request } from '../cmdb/writes.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { AgreementRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { inputFaults, readLevel, type AgreementInput, type AvailabilityTarget } from './input.js';
import type { ServiceLevel } from './service-level.js';
import { levelsOf, targetsOf } from './stored.js';

/** An agreement that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenAgreement {
  agreementId: string;
  changeSet: string;
}

/** Which classes of items may stand where. */
const classes = {
  customer: ['Organisation', 'Team', 'Person'],
  provider: ['Team', 'Organisation'],
  services: ['BusinessService', 'ApplicationService'],
} as const;

interface Parties {
  customer: string | null;
  provider: string | null;
  services: string[];
}

/** Writes agreements. */
export class Agreements {
  constructor(private readonly writer: Writer) {}

  async define(input: AgreementInput, request: Request): Promise<WrittenAgreement | Refusal> {
    const faults = inputFaults(input);
    const order = { ...request, operation: 'defineAgreement', request: input };
    return this.writer.write<WrittenAgreement | Refusal>(order, async (transaction, changes) => {
      const before = input.id == null ? undefined : await locked(transaction, input.id);
      if (input.id != null && !before)
        return new Refusal('NOT_FOUND', `There is no agreement ${JSON.stringify(input.id)}.`, { field: 'input.id' });
      if (
        before &&
        transaction.scoped &&
        (await transaction.run(cypher.agreement.hiddenParties, { id: before.id })) > 0
      )
        return new Refusal(
          'OUT_OF_SCOPE',
          'The agreement names some that you may not see. Ask someone who sees them all.',
          {
            field: 'input.id',
          },
        );
      const conflict = (await nameTaken(transaction, input)) ?? stale(before, input);
      if (conflict) return conflict;
      const { parties, failures } = await partiesOf(transaction, input);
      const all = [...faults, ...failures, ...(await calendarFaults(transaction, input))];
      if (all.length > 0) return new Refusal('INVALID', 'The agreement cannot be taken as it is.', { failures: all });

      const id = before?.id ?? randomUUID();
      const properties = propertiesOf(input, before);
      await transaction.run(cypher.agreement.save, { id, properties, at: changes.at, createdBy: request.actor });
      await transaction.run(cypher.agreement.endParties, { id, at: changes.at, ...parties });
      await transaction.run(cypher.agreement.addParties, { id, at: changes.at, ...parties });
      if (await recordIsOutOfScope(transaction, id)) return recordOutOfScope('Agreement');
      const { levels, targets, ...state } = properties;
      changes.record(id, {
        type: 'Agreement',
        operation: before ? 'UPDATED' : 'CREATED',
        state: { ...state, ...parties, serviceLevels: JSON.parse(levels), availabilityTargets: JSON.parse(targets) },
      });
      return { agreementId: id, changeSet: changes.id };
    });
  }
}

/** A level or target that keeps its name keeps its id, so that its clocks stay its own. */
function propertiesOf(input: AgreementInput, before: AgreementRecord | undefined) {
  const idOf = (known: readonly { id: string; name: string }[], name: string): string =>
    known.find((entry) => entry.name === name.trim())?.id ?? randomUUID();
  const levelsBefore = before ? levelsOf(before) : [];
  const targetsBefore = before ? targetsOf(before) : [];
  const levels = (input.serviceLevels ?? []).map((level): ServiceLevel =>
    readLevel(level, idOf(levelsBefore, level.name)),
  );
  const targets = (input.availabilityTargets ?? []).map(
    ({ name, percentage, windowDays = 30, calendar }): AvailabilityTarget => ({
      ...{ id: idOf(targetsBefore, name), name: name.trim(), percentage, windowDays },
      ...(calendar != null && { calendarId: calendar }),
    }),
  );
  return {
    ...{ name: input.name.trim(), kind: input.kind, description: input.description?.trim() || null },
    ...{ validFrom: input.validFrom, validTo: input.validTo ?? null, version: (before?.version ?? 0) + 1 },
    ...{ levels: JSON.stringify(levels), targets: JSON.stringify(targets) },
  };
}

async function locked(transaction: Runner, id: string): Promise<AgreementRecord | undefined> {
  if ((await transaction.run(cypher.agreement.lock, { id })) === undefined) return undefined;
  return (await transaction.run(cypher.agreement.byIds, { ids: [id] }))[0];
}

async function nameTaken(transaction: Runner, input: AgreementInput): Promise<Refusal | undefined> {
  const name = input.name.trim();
  const holder = await transaction.run(cypher.agreement.byName, { name });
  if (holder === undefined || holder.id === input.id) return undefined;
  const which = holder.seen ? holder.id : 'one that you may not see';
  return new Refusal(
    'CONFLICT',
    `Another agreement, ${which}, has the name ${JSON.stringify(name)}. Choose another, or change that one by its id.`,
    { field: 'input.name' },
  );
}

function stale(before: AgreementRecord | undefined, { expectedVersion }: AgreementInput): Refusal | undefined {
  if (!before || expectedVersion == null || expectedVersion === before.version) return undefined;
  return new Refusal('CONFLICT', `The agreement is at version ${before.version}. Read it again and change that.`, {
    field: 'input.expectedVersion',
    currentVersion: before.version,
  });
}

/** The items that an input names, and what is wrong with them. */
async function partiesOf(runner: Runner, input: AgreementInput): Promise<{ parties: Parties; failures: Failure[] }> {
  const { customer, provider } = input;
  const services = input.services.slice(0, 200);
  const named = [
    ...(customer == null ? [] : [{ role: 'customer' as const, field: 'input.customer', reference: customer }]),
    ...(provider == null ? [] : [{ role: 'provider' as const, field: 'input.provider', reference: provider }]),
    ...services.map((reference, at) => ({ role: 'services' as const, field: `input.services.${at}`, reference })),
  ];
  const found = await findItems(
    runner,
    named.map(({ reference }) => reference),
  );
  const ids = found.flatMap((item) => item?.id ?? []);
  const items = await runner.run(cypher.cmdb.byIds, { ids: [...new Set(ids)] });
  const byId = new Map(items.map((item) => [item.id, item]));
  const parties: Parties = { customer: null, provider: null, services: [] };
  const failures: Failure[] = [];
  named.forEach(({ role, field, reference }, index) => {
    const item = byId.get(found[index]?.id ?? '');
    const allowed: readonly string[] = input.kind === 'UC' && role === 'provider' ? ['Organisation'] : classes[role];
    if (!item || item.retiredAt != null)
      failures.push({ field, code: 'NOT_FOUND', message: `There is no item ${JSON.stringify(reference)}.` });
    else if (!allowed.includes(item.class))
      failures.push({
        ...{ field, code: 'INVALID' },
        message: `${item.name} is of class ${item.class}. Name one of class ${allowed.join(' or ')}.`,
      });
    else if (role === 'services') {
      if (!parties.services.includes(item.id)) parties.services.push(item.id);
    } else parties[role] = item.id;
  });
  return { parties, failures };
}

async function calendarFaults(runner: Runner, input: AgreementInput): Promise<Failure[]> {
  const named = [
    ...(input.serviceLevels ?? []).map(({ calendar }, at) => ({ calendar, field: `serviceLevels.${at}.calendar` })),
    ...(input.availabilityTargets ?? []).flatMap(({ calendar }, at) =>
      calendar == null ? [] : [{ calendar, field: `availabilityTargets.${at}.calendar` }],
    ),
  ];
  const rows = await runner.run(cypher.calendar.byIds, { ids: [...new Set(named.map(({ calendar }) => calendar))] });
  const known = new Set(rows.map(({ id }) => id));
  return named
    .filter(({ calendar }) => !known.has(calendar))
    .map(({ calendar, field }) => ({
      ...{ field: `input.${field}`, code: 'NOT_FOUND' },
      message: `There is no calendar ${JSON.stringify(calendar)}. Make one by defineCalendar.`,
    }));
}
