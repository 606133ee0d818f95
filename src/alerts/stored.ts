import { randomUUID } from 'node:crypto';
import { expiresAt, type AlertState } from '../monitoring/alert-intake.js';
import type { Acknowledgement } from '../monitoring/acknowledgement.js';
import { heldUntil } from '../monitoring/symptoms.js';
import type { AlertRecord } from '../records.js';

/** Whether this product raised it: it says itself when the alert is over, and knows its item. */
export const isOwn = ({ checkId, targetId }: Pick<AlertRecord, 'checkId' | 'targetId'>): boolean =>
  checkId !== undefined || targetId !== undefined;

const instant = (text: string): number => Date.parse(text);
const text = (at: number): string => new Date(at).toISOString();

/** The part of a stored alert that the rules of intake decide on. */
export const stateOf = (record: AlertRecord): AlertState => ({
  dedupKey: record.dedupKey ?? '',
  status: record.status,
  severity: record.severity,
  startsAt: instant(record.startsAt),
  firstStartsAt: instant(record.firstStartsAt),
  endsAt: record.endsAt === undefined ? null : instant(record.endsAt),
  lastSeenAt: instant(record.lastSeenAt),
  count: record.count,
  reopenCount: record.reopenCount,
  labels: JSON.parse(record.labels) as Record<string, string>,
  annotations: JSON.parse(record.annotations) as Record<string, string>,
  generatorURL: record.generatorURL ?? null,
});

/** What the rules decided, as it is stored. */
export function storedState(state: AlertState) {
  return {
    status: state.status,
    severity: state.severity,
    summary: summaryOf(state),
    startsAt: text(state.startsAt),
    firstStartsAt: text(state.firstStartsAt),
    endsAt: state.endsAt === null ? undefined : text(state.endsAt),
    lastSeenAt: text(state.lastSeenAt),
    count: state.count,
    reopenCount: state.reopenCount,
    labels: JSON.stringify(state.labels),
    annotations: JSON.stringify(state.annotations),
    generatorURL: state.generatorURL ?? undefined,
  };
}

/** A new alert, bound to nothing yet. */
export const newAlert = (
  state: AlertState,
  { source, fingerprint, checkId, targetId }: Pick<AlertRecord, 'source' | 'fingerprint' | 'checkId' | 'targetId'>,
): AlertRecord => ({
  id: randomUUID(),
  dedupKey: state.dedupKey,
  source,
  fingerprint,
  ...(checkId !== undefined && { checkId }),
  ...(targetId !== undefined && { targetId }),
  binding: 'UNBOUND',
  version: 0,
  ...storedState(state),
});

const longestSummary = 500;

/** What an alert says in a line: its own summary, else its name. */
function summaryOf({ labels, annotations }: AlertState): string | undefined {
  const words = annotations['summary'] ?? annotations['description'] ?? annotations['message'] ?? labels['alertname'];
  return words?.slice(0, longestSummary);
}

export function acknowledgementOf(record: AlertRecord): Acknowledgement | null {
  if (record.acknowledgement === undefined) return null;
  return {
    kind: record.acknowledgement,
    by: record.acknowledgedBy ?? '',
    at: instant(record.acknowledgedAt ?? record.startsAt),
    expiresAt: record.acknowledgedUntil === undefined ? null : instant(record.acknowledgedUntil),
    comment: record.acknowledgedComment ?? null,
  };
}

export const storedAcknowledgement = (acknowledgement: Acknowledgement | null) => ({
  acknowledgement: acknowledgement?.kind,
  acknowledgedBy: acknowledgement?.by,
  acknowledgedAt: acknowledgement ? text(acknowledgement.at) : undefined,
  acknowledgedUntil: acknowledgement?.expiresAt == null ? undefined : text(acknowledgement.expiresAt),
  acknowledgedComment: acknowledgement?.comment ?? undefined,
});

/** When time next changes something of a firing alert: it expires, is let go, or its acknowledgement ends. */
export function nextAtOf(record: AlertRecord, interval: number | null): string | undefined {
  if (record.status !== 'FIRING') return undefined;
  const instants: number[] = [];
  // What this product raises it does not repeat.
  if (!isOwn(record)) instants.push(expiresAt(stateOf(record)));
  if (record.reachableSince !== undefined) instants.push(heldUntil(instant(record.reachableSince), interval ?? 0));
  if (record.acknowledgedUntil !== undefined) instants.push(instant(record.acknowledgedUntil));
  return instants.length > 0 ? text(Math.min(...instants)) : undefined;
}

/** An alert as a row for the statement that saves it. */
export function rowOf(record: AlertRecord) {
  const { startsAt, firstStartsAt, endsAt, lastSeenAt, acknowledgedAt, acknowledgedUntil } = record;
  return {
    id: record.id,
    plain: {
      id: record.id,
      dedupKey: record.dedupKey ?? null,
      source: record.source,
      fingerprint: record.fingerprint,
      checkId: record.checkId ?? null,
      targetId: record.targetId ?? null,
      status: record.status,
      severity: record.severity,
      summary: record.summary ?? null,
      binding: record.binding,
      candidates: record.candidates ?? null,
      labels: record.labels,
      annotations: record.annotations,
      generatorURL: record.generatorURL ?? null,
      count: record.count,
      reopenCount: record.reopenCount,
      role: record.role ?? null,
      rootItemIds: record.rootItemIds ?? null,
      suppressedBy: record.suppressedBy ?? null,
      acknowledgement: record.acknowledgement ?? null,
      acknowledgedBy: record.acknowledgedBy ?? null,
      acknowledgedComment: record.acknowledgedComment ?? null,
      version: record.version,
    },
    startsAt,
    firstStartsAt,
    endsAt: endsAt ?? null,
    lastSeenAt,
    acknowledgedAt: acknowledgedAt ?? null,
    acknowledgedUntil: acknowledgedUntil ?? null,
    reachableSince: record.reachableSince ?? null,
    nextAt: record.nextAt ?? null,
  };
}

/** What subscribers are told of an alert. */
export function toldOf(record: AlertRecord): Record<string, unknown> {
  const { dedupKey: _, labels, annotations, nextAt: __, reachableSince: ___, ...told } = record;
  return { ...told, labels: JSON.parse(labels) as unknown, annotations: JSON.parse(annotations) as unknown };
}
