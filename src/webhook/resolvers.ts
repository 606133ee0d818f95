import { feedCursor } from '../feed/change-sets.js';
import type { ChangeType, Resolvers, WebhookAttemptOutcome } from '../generated/graphql.js';
import { instant } from '../history/intervals.js';
import { refusalOr } from '../refusal.js';
import { lagOf, statusOf } from './subscription.js';

const instantOrNull = (milliseconds: number | null | undefined): string | null =>
  milliseconds == null ? null : instant(milliseconds);

/** Subscriptions of other systems to the feed. */
export const webhookResolvers = {
  Query: {
    webhookSubscriptions: (_, { id }, { webhookReads }) => webhookReads.list(id),
  },
  Mutation: {
    createWebhookSubscription: (_, { input, ...request }, { webhookSubscriptions, principal, actor }) =>
      webhookSubscriptions.create(input, principal, { ...request, actor }),
    updateWebhookSubscription: (_, { input, ...request }, { webhookSubscriptions, principal, actor }) =>
      webhookSubscriptions.update(input, principal, { ...request, actor }),
    deleteWebhookSubscription: (_, { id, expectedVersion, ...request }, { webhookSubscriptions, actor }) =>
      webhookSubscriptions.remove({ id, expectedVersion }, { ...request, actor }),
    rotateWebhookSecret: (_, { input, ...request }, { webhookSubscriptions, actor }) =>
      webhookSubscriptions.rotate({ ...input, overlapHours: input.overlapHours ?? 24 }, { ...request, actor }),
    replayWebhookSubscription: (_, { input, ...request }, { webhookResends, actor }) =>
      webhookResends.replay(input, { ...request, actor }),
    redeliverWebhookDeadLetters: (_, { input }, { webhookResends }) =>
      webhookResends.redeliver({ id: input.subscription, letters: input.deadLetters }),
  },
  WebhookSubscription: {
    types: ({ types }) => (types as ChangeType[] | undefined) ?? null,
    filter: ({ filter }) => (filter === undefined ? null : (JSON.parse(filter) as unknown)),
    status: (subscription) => statusOf(subscription),
    owner: ({ ownerId }) => ownerId,
    previousSecretUntil: ({ previousSecretUntil }, _, { now }) =>
      previousSecretUntil !== undefined && Date.parse(previousSecretUntil) > now().getTime()
        ? previousSecretUntil
        : null,
    signable: ({ keyId }, _, { webhookSubscriptions }) => webhookSubscriptions.mayMake(keyId),
    cursor: ({ position }) => feedCursor(position.sequence),
    sequence: ({ position }) => position.sequence,
    lag: (subscription) => lagOf(subscription),
    delivered: ({ position }) => position.delivered,
    lastDeliveredAt: ({ position }) => instantOrNull(position.lastDeliveredAt),
    attempts: ({ position }) => position.attempts,
    nextAttemptAt: ({ position }) => (position.attempts > 0 ? instantOrNull(position.dueAt) : null),
    lastError: ({ position }) => position.lastError ?? null,
    lastErrorAt: ({ position }) => instantOrNull(position.lastErrorAt),
    failingSince: ({ position }) => instantOrNull(position.failingSince),
    deadLetterCount: ({ deadLetters }) => deadLetters,
    deadLetters: (subscription, page, { webhookReads }) => webhookReads.deadLetters(subscription, page),
  },
  WebhookDeadLetter: {
    type: ({ type }) => type as ChangeType,
    outcome: ({ outcome }) => outcome as WebhookAttemptOutcome,
    firstAttemptAt: ({ firstAttemptAt }) => instant(firstAttemptAt),
    givenUpAt: ({ at }) => instant(at),
    lastAttemptAt: ({ lastAttemptAt }) => instantOrNull(lastAttemptAt),
  },
  WebhookSubscriptionWritten: {
    subscription: async ({ subscriptionId }, _, { webhookReads }) => (await webhookReads.find(subscriptionId)) ?? null,
  },
  WebhookSecretWritten: {
    subscription: async ({ subscriptionId }, _, { webhookReads }) => (await webhookReads.find(subscriptionId))!,
    secret: (written, _, { webhookSubscriptions }) => webhookSubscriptions.secretOf(written),
  },
  WebhookDeadLettersQueued: {
    subscription: async ({ subscriptionId }, _, { webhookReads }) => (await webhookReads.find(subscriptionId))!,
  },
  WebhookSubscriptionResult: { __resolveType: (result) => refusalOr(result, 'WebhookSubscriptionWritten') },
  WebhookSecretResult: { __resolveType: (result) => refusalOr(result, 'WebhookSecretWritten') },
  WebhookDeadLettersResult: { __resolveType: (result) => refusalOr(result, 'WebhookDeadLettersQueued') },
} satisfies Resolvers;
