import { requireItems } from '../cmdb/references.js';
import { badInput } from '../errors.js';
import type { AlertInput, Resolvers } from '../generated/graphql.js';
import { itemLabel } from '../monitoring/binding.js';
import { dedupKeyOf, labelFingerprint } from '../monitoring/fingerprint.js';

import { Refusal, refusalOr } from '../refusal.js';
import type { Notification } from './alerts.js';
import { rulesOf } from './binder.js';
import { matchersOf } from './silences.js';

export const alertResolvers = {
  Query: {
    alert: async (_, { id }, { alertReads }) => (await alertReads.one(id)) ?? null,
    alerts: (_, { filter, first, after }, { alertReads }) => alertReads.page(filter, { first, after }),
    alertSources: (_, __, { alertSources }) => alertSources.all(),
    silences: (_, { ended, first, after }, { alertReads }) => alertReads.silences(ended ?? false, { first, after }),
  },
  Mutation: {
    ingestAlerts: async (_, { source, alerts: input, idempotencyKey }, { alerts, actor }) => {
      if (source.trim() === '') throw badInput('source', 'must name who tells of the alerts.');
      const now = Date.now();
      const incoming = input.map((alert, index) => incomingOf(alert, source, `alerts.${index}`, now));
      return { ...(await alerts.ingest(source, incoming, { actor, idempotencyKey })), truncated: 0 };
    },
    acknowledgeAlert: (_, { id, kind, expiresAt, comment }, { alerts, actor }) =>
      alerts.acknowledge(
        id,
        { kind: kind ?? 'NORMAL', expiresAt: expiresAt ?? null, comment: comment ?? null },
        { actor },
      ),
    removeAcknowledgement: (_, { id }, { alerts, actor }) => alerts.removeAcknowledgement(id, { actor }),
    bindAlert: async (_, { id, itemId }, { alerts, graph, items, actor }) => {
      const [found] = await requireItems(graph, [itemId], 'itemId');
      const item = await items.one(found!.id);
      if (item?.retiredAt !== undefined)
        return new Refusal('RETIRED', `${item.name} is retired: name an item that is in use.`, { field: 'itemId' });
      return alerts.bindTo(id, found!.id, { actor });
    },
    configureAlertSource: async (_, { name, rules, defaultSeverity }, { alertSources, alertEvaluator }) => {
      const result = await alertSources.configure(name, rules, defaultSeverity ?? 'WARNING');
      if (result instanceof Refusal) return result;
      alertEvaluator.nudge();
      return { source: result };
    },
    createSilence: (_, { input }, { silences, actor }) =>
      silences.create(
        {
          ...input,
          matchers: input.matchers.map(({ label, operator, value }) => ({
            label,
            operator: operator ?? 'EQUAL',
            value,
          })),
        },
        { actor },
      ),
    endSilence: (_, { id }, { silences, actor }) => silences.end(id, { actor }),
  },
  Alert: {
    item: ({ itemId }, _, { items }) => items.seen(itemId),
    candidates: ({ candidates }, _, { items }) => present((candidates ?? []).map((id) => items.one(id))),
    labels: ({ labels }) => JSON.parse(labels) as unknown,
    annotations: ({ annotations }) => JSON.parse(annotations) as unknown,
    role: ({ role }) => role ?? 'ROOT',
    rootItems: ({ rootItemIds }, _, { items }) => present((rootItemIds ?? []).map((id) => items.one(id))),
    roots: (alert, _, { alertReads }) => alertReads.rootsOf(alert),
    symptoms: (alert, _, { alertReads }) => alertReads.symptomsOf(alert),
    symptomCount: (alert, _, { alertReads }) => alertReads.symptomCount(alert),
    suppressedBy: ({ suppressedBy }) => (suppressedBy ?? []) as never[],
    acknowledgement: (alert) =>
      alert.acknowledgement === undefined
        ? null
        : {
            kind: alert.acknowledgement,
            by: alert.acknowledgedBy ?? '',
            at: alert.acknowledgedAt ?? alert.startsAt,
            expiresAt: alert.acknowledgedUntil ?? null,
            comment: alert.acknowledgedComment ?? null,
          },
  },
  IngestOutcome: {
    alert: ({ alertId }, _, { alertReads }) => alertReads.ofSender(alertId),
    binding: async ({ alertId, binding }, _, { alertReads, sight }) =>
      sight ? (await alertReads.ofSender(alertId)).binding : binding,
  },
  AlertWritten: { alert: async ({ alertId }, _, { alertReads }) => (await alertReads.one(alertId))! },
  AlertResult: { __resolveType: (result) => refusalOr(result, 'AlertWritten') },
  AlertSource: { rules: (source) => rulesOf(source) },
  AlertSourceResult: { __resolveType: (result) => refusalOr(result, 'AlertSourceWritten') },
  Silence: { matchers: (silence) => matchersOf(silence) },
  SilenceResult: { __resolveType: (result) => refusalOr(result, 'SilenceWritten') },
} satisfies Resolvers;

async function present<T>(loads: Promise<T | undefined>[]): Promise<T[]> {
  return (await Promise.all(loads)).filter((one) => one !== undefined);
}

function incomingOf(input: AlertInput, source: string, path: string, now: number): Notification {
  const labels = textsOf(input.labels, `${path}.labels`);
  const annotations = textsOf(input.annotations, `${path}.annotations`);
  if (input.item != null) labels[itemLabel] = input.item;
  if (!input.fingerprint && Object.keys(labels).length === 0)
    throw badInput(`${path}.fingerprint`, 'is missing, and there are no labels: nothing tells this alert from others.');
  const fingerprint = input.fingerprint || labelFingerprint(labels);
  const startsAt = input.startsAt == null ? now : Date.parse(input.startsAt);
  const resolved = input.status === 'RESOLVED';
  const endsAt = resolved && input.endsAt != null ? Date.parse(input.endsAt) : null;
  if (endsAt !== null && endsAt < startsAt && input.startsAt != null)
    throw badInput(`${path}.endsAt`, 'lies before startsAt.');
  return {
    source,
    fingerprint,
    dedupKey: dedupKeyOf(source, fingerprint),
    status: resolved ? 'RESOLVED' : 'FIRING',
    severity: input.severity,
    startsAt,
    undated: input.startsAt == null,
    endsAt,
    labels,
    annotations,
    generatorURL: input.generatorURL ?? null,
  };
}

function textsOf(value: unknown, path: string): Record<string, string> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw badInput(path, 'must be an object of names and texts.');
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => {
      if (typeof text !== 'string' && typeof text !== 'number' && typeof text !== 'boolean')
        throw badInput(`${path}.${name}`, 'must be text.');
      return [name, String(text)];
    }),
  );
}
