import { randomUUID } from 'node:crypto';
import { sightOf } from '../access/can-see.js';
import { readersOfTheTrail, type Principal } from '../access/principal.js';
import { scopeBy } from '../access/rights.js';
import type { Request } from '../cmdb/writes.js';
import type { Feed } from '../feed/feed.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { Refusal, type Failure } from '../refusal.js';
import { resolvedFilter, type WebhookFilter } from './filter.js';
import type { WebhookKey } from './key.js';
import { ownerOf, reachOf } from './owner.js';
import type { WebhookSender } from './sender.js';
import {
  isDelivered,
  locked,
  place,
  placeOf,
  told,
  type WrittenWebhookSecret,
  type WrittenWebhookSubscription,
} from './stored.js';
import { mostSubscriptions, nameFaults, toldOf } from './subscription.js';

export interface WebhookWanted {
  readonly name: string;
  readonly url: string;
  readonly types?: readonly string[] | null | undefined;
  readonly filter?: WebhookFilter | null | undefined;
  readonly enabled?: boolean | null | undefined;
  readonly fromSequence?: number | null | undefined;
}

/** What is left out stays as it is. */
export interface WebhookChange {
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** null: all. */
  readonly types?: readonly string[] | null | undefined;
  /** null: everything. */
  readonly filter?: WebhookFilter | null | undefined;
  readonly enabled?: boolean | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

export interface WebhookSubscriptionParts {
  readonly graph: Graph;
  readonly feed: Feed;
  readonly writer: Writer;
  readonly model: Model;
  readonly key: WebhookKey;
  readonly sender: Pick<WebhookSender, 'faultOf'>;
  /** Whether people sign in. */
  readonly signsIn: boolean;
  readonly now: () => Date;
}

const longestOverlap = 7 * 24;

/** Writes subscriptions of webhooks: made, changed, given another secret, taken away. */
export class WebhookSubscriptions {
  constructor(private readonly parts: WebhookSubscriptionParts) {}

  /** Whether this process has the key with that id. */
  mayMake(keyId: string): boolean {
    return this.parts.key.id === keyId;
  }

  /** The secret of a subscription as its answer tells it, once. */
  secretOf({ subscriptionId, generation }: WrittenWebhookSecret): string {
    return this.parts.key.secretOf(subscriptionId, generation);
  }

  async create(input: WebhookWanted, principal: Principal, request: Request): Promise<WrittenWebhookSecret | Refusal> {
    const { key } = this.parts;
    const filter = await this.filterOf(input.filter, principal);
    const order = { ...request, operation: 'createWebhookSubscription', request: input };
    return this.parts.writer.write<WrittenWebhookSecret | Refusal>(order, async (transaction, changes) => {
      const named = await transaction.run(cypher.webhook.named, { name: input.name.trim() });
      const begin =
        input.fromSequence == null
          ? { sequence: await this.parts.feed.head() }
          : await placeOf(this.parts.feed, input.fromSequence);
      const failures = [
        ...this.faultsOf(input),
        ...taken(named.id, undefined, input.name),
        ...('failure' in begin ? [{ ...begin.failure, field: 'input.fromSequence' }] : []),
        ...(await this.ownerFaults(transaction, principal)),
      ];
      if (named.count >= mostSubscriptions)
        failures.push(
          invalid('input', `There are ${mostSubscriptions} subscriptions, and no more are kept. Take one away.`),
        );
      if (failures.length > 0 || 'failure' in begin)
        return new Refusal(failures[0]!.code, 'The subscription cannot be taken as it is.', { failures });
      const id = randomUUID();
      const enabled = input.enabled ?? true;
      await transaction.run(cypher.webhook.save, {
        id,
        properties: {
          ...{ name: input.name.trim(), url: input.url, types: typesOf(input.types), enabled, version: 1 },
          ...{ filter: filter ? JSON.stringify(filter) : null, ...ownerOf(principal) },
          ...{ secretGeneration: 1, keyId: key.id },
        },
        ...{ at: changes.at, createdBy: request.actor },
      });
      await this.place(transaction, id, begin.sequence, enabled, key.id);
      return { ...(await told(transaction, changes, id, 'CREATED')), generation: 1 };
    });
  }

  /** Changes one. Whoever does is its owner from then on: it sees what they see. `enabled: true` ends a suspension, too. */
  async update(
    input: WebhookChange,
    principal: Principal,
    request: Request,
  ): Promise<WrittenWebhookSubscription | Refusal> {
    const filter = await this.filterOf(input.filter, principal);
    const order = { ...request, operation: 'updateWebhookSubscription', request: input };
    return this.parts.writer.write<WrittenWebhookSubscription | Refusal>(order, async (transaction, changes) => {
      const before = await locked(transaction, input.id, input.expectedVersion);
      if (before instanceof Refusal) return before;
      const name = input.name?.trim() ?? before.name;
      const named = await transaction.run(cypher.webhook.named, { name });
      const wanted = { name, url: input.url ?? before.url, types: input.types };
      const failures = [
        ...this.faultsOf(wanted),
        ...taken(named.id, before.id, name),
        ...(await this.ownerFaults(transaction, principal)),
      ];
      if (failures.length > 0)
        return new Refusal(failures[0]!.code, 'The subscription cannot be changed so.', { failures });
      const enabled = input.enabled ?? before.enabled;
      const goesOn = enabled && (before.suspension === undefined || input.enabled === true);
      await transaction.run(cypher.webhook.save, {
        id: before.id,
        properties: {
          ...{ name, url: wanted.url, enabled, version: before.version + 1, ...ownerOf(principal) },
          ...(input.types !== undefined && { types: typesOf(input.types) }),
          ...(input.filter !== undefined && { filter: filter ? JSON.stringify(filter) : null }),
          ...((goesOn || !enabled) && { suspension: null, suspendedAt: null }),
        },
        ...{ at: changes.at, createdBy: request.actor },
      });
      await this.place(transaction, before.id, null, goesOn, before.keyId);
      return told(transaction, changes, before.id, 'UPDATED');
    });
  }

  remove(
    { id, expectedVersion }: { id: string; expectedVersion?: number | null | undefined },
    request: Request,
  ): Promise<WrittenWebhookSubscription | Refusal> {
    const order = { ...request, operation: 'deleteWebhookSubscription', request: { id, expectedVersion } };
    return this.parts.writer.write<WrittenWebhookSubscription | Refusal>(order, async (transaction, changes) => {
      const before = await locked(transaction, id, expectedVersion, 'id');
      if (before instanceof Refusal) return before;
      await transaction.run(cypher.webhook.remove, { id, at: changes.at });
      changes.record(id, { type: 'WebhookSubscription', operation: 'REMOVED', state: toldOf(before) });
      return { subscriptionId: id, changeSet: changes.id };
    });
  }

  /** Gives it another secret. The one before counts beside it for a while, so that the receiver can change over. */
  rotate(
    {
      id,
      overlapHours,
      expectedVersion,
    }: { id: string; overlapHours: number; expectedVersion?: number | null | undefined },
    request: Request,
  ): Promise<WrittenWebhookSecret | Refusal> {
    const order = { ...request, operation: 'rotateWebhookSecret', request: { id, overlapHours, expectedVersion } };
    return this.parts.writer.write<WrittenWebhookSecret | Refusal>(order, async (transaction, changes) => {
      const before = await locked(transaction, id, expectedVersion);
      if (before instanceof Refusal) return before;
      if (overlapHours < 0 || overlapHours > longestOverlap)
        return new Refusal('INVALID', `overlapHours takes 0 to ${longestOverlap}.`, { field: 'input.overlapHours' });
      const generation = before.secretGeneration + 1;
      const keyId = this.parts.key.id;
      // What another key made cannot be made with this one.
      const overlaps = overlapHours > 0 && keyId === before.keyId;
      const until = new Date(Date.parse(changes.at) + overlapHours * 3_600_000).toISOString();
      await transaction.run(cypher.webhook.save, {
        id,
        properties: {
          ...{ secretGeneration: generation, keyId, version: before.version + 1 },
          previousSecretUntil: overlaps ? until : null,
        },
        ...{ at: changes.at, createdBy: request.actor },
      });
      await this.place(transaction, id, null, isDelivered(before), keyId);
      return { ...(await told(transaction, changes, id, 'UPDATED')), generation };
    });
  }

  private place(transaction: Runner, id: string, sequence: number | null, delivered: boolean, keyId: string) {
    return place(transaction, { id, sequence, keyId, dueAt: delivered ? this.parts.now().getTime() : null });
  }

  private faultsOf({ name, url, types }: Pick<WebhookWanted, 'name' | 'url' | 'types'>): Failure[] {
    const failures = nameFaults(name);
    const fault = this.parts.sender.faultOf(url);
    if (fault !== undefined) failures.push(invalid('input.url', fault));
    if (types?.length === 0)
      failures.push(invalid('input.types', 'Name at least one type, or leave types out for all.'));
    return failures;
  }

  /** Deliveries go on when nobody is signed in: they have the rights that stand in the graph. */
  private async ownerFaults(transaction: Runner, principal: Principal): Promise<Failure[]> {
    const { signsIn, now } = this.parts;
    const reach = await reachOf(transaction, ownerOf(principal), { now: now().getTime(), signsIn });
    if (reach) return [];
    const message =
      'Your rights to the feed come from your identity provider alone, which tells of them only while you are signed in. Have a role granted with grantRole, or do this with the token of an integration.';
    return [{ field: 'input', code: 'FORBIDDEN', message }];
  }

  private filterOf(filter: WebhookFilter | null | undefined, principal: Principal): Promise<WebhookFilter | undefined> {
    const { graph, model } = this.parts;
    const sight = sightOf(scopeBy(principal, readersOfTheTrail), model);
    return resolvedFilter(graph, sight, filter, (value) => model.byEnumValue.get(value)?.name ?? value);
  }
}

const invalid = (field: string, message: string): Failure => ({ field, code: 'INVALID', message });

const typesOf = (types: readonly string[] | null | undefined): string[] | null =>
  types ? [...new Set(types)].sort() : null;

function taken(holder: string | null, own: string | undefined, name: string): Failure[] {
  if (holder === null || holder === own) return [];
  const message = `Another subscription has the name ${JSON.stringify(name.trim())}. Choose another.`;
  return [{ field: 'input.name', code: 'CONFLICT', message }];
}
