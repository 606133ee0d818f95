import { randomUUID } from 'node:crypto';
import { hiddenAmong } from '../access/out-of-scope.js';
import { findItems } from '../cmdb/references.js';
import type { Request } from '../cmdb/writes.js';
import type { Changes, Writer, WriteOrder } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner, Transaction } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import type { ServiceMappingRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { followerName } from './follower.js';
import { mappingFaults, memberFaults, mostNamed, propertiesOf, type MappingInput, type MembersInput } from './input.js';
import { patiently } from './patience.js';
import { revise } from './revision.js';
import { serviceClasses } from './rules.js';

/** A mapping that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenMapping {
  serviceId: string;
  changeSet: string;
}

type Word = 'includeMembers' | 'excludeMembers' | 'releaseMembers';

/**
 * Defines mappings, and keeps what people say of their members. Each write brings the members up to date in its own transaction.
 * All take the follower's place first, so that the follower never looks past a mapping that is being written.
 */
export class ServiceMappings {
  constructor(
    private readonly writer: Writer,
    private readonly model: Model,
  ) {}

  define(input: MappingInput, request: Request): Promise<WrittenMapping | Refusal> {
    const order = { ...request, operation: 'defineServiceMapping', request: input };
    return this.write(order, async (transaction, changes) => {
      await transaction.run(cypher.feed.lockFollower, { name: followerName });
      const named = await this.named(transaction, input, input.entryPoints?.slice(0, mostNamed), 'entryPoints');
      const failures = [...mappingFaults(input), ...named.failures];
      if (failures.length > 0) return new Refusal('INVALID', 'The mapping cannot be taken as it is.', { failures });
      const { serviceId } = named;
      const [before] = await transaction.run(cypher.mapping.lock, { ids: [serviceId] });
      const refused =
        conflictOf(before, input.expectedVersion) ?? (await namesHidden(transaction, before, 'input.service'));
      if (refused) return refused;
      await transaction.run(cypher.mapping.save, {
        serviceId,
        id: randomUUID(),
        properties: propertiesOf(this.model, input),
        at: changes.at,
        by: request.actor,
      });
      const entries = input.entryPoints ? named.items : [serviceId];
      await transaction.run(cypher.mapping.enter, { serviceId, ids: [...new Set(entries)].sort() });
      const [mapping] = await transaction.run(cypher.mapping.lock, { ids: [serviceId] });
      note(changes, mapping!, before ? 'UPDATED' : 'CREATED');
      await revise(transaction, changes, [{ mapping: mapping! }]);
      return { serviceId, changeSet: changes.id };
    });
  }

  remove(
    service: string,
    expectedVersion: number | null | undefined,
    request: Request,
  ): Promise<WrittenMapping | Refusal> {
    const order = { ...request, operation: 'removeServiceMapping', request: { service, expectedVersion } };
    return this.write(order, async (transaction, changes) => {
      await transaction.run(cypher.feed.lockFollower, { name: followerName });
      const mapping = await lockedMapping(transaction, service, 'service');
      if (mapping instanceof Refusal) return mapping;
      const refused = conflictOf(mapping, expectedVersion) ?? (await namesHidden(transaction, mapping, 'service'));
      if (refused) return refused;
      const { id, serviceId, version } = mapping;
      const rows = await transaction.run(cypher.mapping.held, { serviceId });
      const left = rows.filter(({ held }) => held.origin !== null).map((row) => row.id);
      await transaction.run(cypher.mapping.remove, { serviceId });
      changes.record(id, {
        type: 'ServiceMapping',
        operation: 'REMOVED',
        state: { serviceId, version, joined: [], left: left.sort(), moved: [] },
      });
      return { serviceId, changeSet: changes.id };
    });
  }

  include(input: MembersInput, request: Request): Promise<WrittenMapping | Refusal> {
    return this.say('includeMembers', input, request);
  }

  exclude(input: MembersInput, request: Request): Promise<WrittenMapping | Refusal> {
    return this.say('excludeMembers', input, request);
  }

  release(input: MembersInput, request: Request): Promise<WrittenMapping | Refusal> {
    return this.say('releaseMembers', input, request);
  }

  private say(word: Word, input: MembersInput, request: Request): Promise<WrittenMapping | Refusal> {
    const order = { ...request, operation: word, request: input };
    return this.write(order, (transaction, changes) => sayOfMembers(transaction, changes, word, input, request.actor));
  }

  private write(
    order: WriteOrder,
    work: (transaction: Transaction, changes: Changes) => Promise<WrittenMapping | Refusal>,
  ): Promise<WrittenMapping | Refusal> {
    return patiently(() => this.writer.write(order, work));
  }

  /** The service and the items that an input names, and what is wrong with them. */
  private async named(
    transaction: Runner,
    { service }: { service: string },
    references: readonly string[] = [],
    field: string,
  ): Promise<{ serviceId: string; items: string[]; failures: Failure[] }> {
    const found = await itemsNamed(transaction, references, `input.${field}`);
    const failures = [...found.failures];
    const [named] = await findItems(transaction, [service]);
    const [item] = named ? await transaction.run(cypher.import.lockItems, { ids: [named.id] }) : [];
    if (!item) failures.unshift(missing('input.service', service));
    else if (item.retiredAt !== undefined)
      failures.unshift({ field: 'input.service', code: 'RETIRED', message: `The service ${service} is retired.` });
    else if (!serviceClasses.has(item.class))
      failures.unshift({
        field: 'input.service',
        code: 'INVALID',
        message: `input.service is a ${item.class}. Only a BusinessService or an ApplicationService has a mapping.`,
      });
    return { serviceId: item?.id ?? '', items: found.items, failures };
  }
}

/** Writes down what a person says of items and a service, within a transaction. */
export async function sayOfMembers(
  transaction: Transaction,
  changes: Changes,
  word: Word,
  input: MembersInput,
  by: string,
): Promise<WrittenMapping | Refusal> {
  await transaction.run(cypher.feed.lockFollower, { name: followerName });
  const mapping = await lockedMapping(transaction, input.service, 'input.service');
  if (mapping instanceof Refusal) return mapping;
  const { items, failures: unknown } = await itemsNamed(transaction, input.items.slice(0, mostNamed), 'input.items');
  const failures = [...memberFaults(input), ...unknown];
  const { serviceId } = mapping;
  if (items.includes(serviceId))
    failures.push({ field: 'input.items', code: 'INVALID', message: 'A service is no member of itself.' });
  const said = new Set([...mapping.included, ...mapping.excluded]);
  if (word !== 'releaseMembers' && new Set([...said, ...items]).size > mostNamed)
    failures.push({
      field: 'input.items',
      code: 'INVALID',
      message: `More than ${mostNamed} items would be included and excluded by hand. Change the rules of the mapping instead.`,
    });
  if (failures.length > 0) return new Refusal('INVALID', 'The items cannot be taken as they are.', { failures });
  const ids = [...new Set(items)].sort();
  const asSaid = { serviceId, ids, by, reason: input.why ?? null, at: changes.at };
  if (word === 'includeMembers') await transaction.run(cypher.mapping.include, asSaid);
  else if (word === 'excludeMembers') await transaction.run(cypher.mapping.exclude, asSaid);
  else await transaction.run(cypher.mapping.release, { serviceId, ids });
  await transaction.run(cypher.mapping.bump, { serviceId, at: changes.at, by });
  const [now] = await transaction.run(cypher.mapping.lock, { ids: [serviceId] });
  note(changes, now!, 'UPDATED');
  await revise(transaction, changes, [{ mapping: now!, touched: { items: new Set(ids), ends: new Set() } }]);
  return { serviceId, changeSet: changes.id };
}

/** The ChangeSet tells of the mapping also when no member comes or goes. */
function note(changes: Changes, { id, serviceId, version }: ServiceMappingRecord, operation: 'CREATED' | 'UPDATED') {
  changes.record(id, {
    type: 'ServiceMapping',
    operation,
    state: { serviceId, version, joined: [], left: [], moved: [] },
  });
}

async function lockedMapping(
  transaction: Runner,
  service: string,
  field: string,
): Promise<ServiceMappingRecord | Refusal> {
  const [item] = await findItems(transaction, [service]);
  if (!item) return new Refusal('NOT_FOUND', missing(field, service).message, { field });
  const [mapping] = await transaction.run(cypher.mapping.lock, { ids: [item.id] });
  return (
    mapping ?? new Refusal('NOT_FOUND', `${service} has no mapping. Give it one with defineServiceMapping.`, { field })
  );
}

function conflictOf(
  mapping: ServiceMappingRecord | undefined,
  expectedVersion: number | null | undefined,
): Refusal | undefined {
  if (expectedVersion === null || expectedVersion === undefined) return undefined;
  const version = mapping?.version ?? 0;
  if (version === expectedVersion) return undefined;
  return new Refusal('CONFLICT', `The mapping has version ${version} by now. Read it again.`, {
    field: 'expectedVersion',
    currentVersion: version,
  });
}

/** The walk is made of the whole graph and by rules; what a person named is not taken away by who does not see it. */
async function namesHidden(
  transaction: Runner,
  mapping: ServiceMappingRecord | undefined,
  field: string,
): Promise<Refusal | undefined> {
  if (!mapping) return undefined;
  const { serviceId, entries, included, excluded } = mapping;
  const hidden = await hiddenAmong(
    transaction,
    [...entries, ...included, ...excluded].filter((id) => id !== serviceId),
  );
  if (hidden.size === 0) return undefined;
  return new Refusal(
    'OUT_OF_SCOPE',
    'The mapping names items that you may not see. Ask someone who sees them all; members may be included and excluded all the same.',
    { field },
  );
}

async function itemsNamed(
  transaction: Runner,
  references: readonly string[],
  field: string,
): Promise<{ items: string[]; failures: Failure[] }> {
  const found = references.length > 0 ? await findItems(transaction, references) : [];
  const items: string[] = [];
  const failures: Failure[] = [];
  found.forEach((item, index) => {
    if (item) items.push(item.id);
    else failures.push(missing(`${field}.${index}`, references[index]!));
  });
  return { items, failures };
}

const missing = (field: string, reference: string): Failure => ({
  field,
  code: 'NOT_FOUND',
  message: `${field}: there is no item ${JSON.stringify(reference)}.`,
});
