import { Temporal } from 'temporal-polyfill';
import type { Level } from '../engine/severity.js';
import type { Failure } from '../refusal.js';
import type { IncomingAlert } from './alert-intake.js';
import { dedupKeyOf, labelFingerprint } from './fingerprint.js';
import type { Instant } from './spans.js';

export interface AlertmanagerBody {
  readonly alerts: readonly IncomingAlert[];
  /** How many alerts the sender left out of this message; of those nothing is known, so nothing may be resolved for them. */
  readonly truncated: number;
}

export interface IntakeOptions {
  readonly source: string;
  readonly receivedAt: Instant;
  /** For alerts whose `severity` label is missing or says nothing known. */
  readonly defaultSeverity?: Level | undefined;
}

/** What monitoring people write into the `severity` label. Information never degrades an item. */
const severityWords: Readonly<Record<string, Level>> = {
  page: 'CRITICAL',
  emergency: 'CRITICAL',
  disaster: 'CRITICAL',
  critical: 'CRITICAL',
  fatal: 'CRITICAL',
  p1: 'CRITICAL',
  major: 'MAJOR',
  high: 'MAJOR',
  error: 'MAJOR',
  p2: 'MAJOR',
  minor: 'MINOR',
  average: 'MINOR',
  medium: 'MINOR',
  p3: 'MINOR',
  warning: 'WARNING',
  warn: 'WARNING',
  low: 'WARNING',
  p4: 'WARNING',
  info: 'OK',
  information: 'OK',
  informational: 'OK',
  notice: 'OK',
  debug: 'OK',
  none: 'OK',
  ok: 'OK',
  p5: 'OK',
};

/** The severity that a word stands for, in any case. */
export const severityOfWord = (word: string | undefined): Level | undefined =>
  word === undefined || !Object.hasOwn(severityWords, word.trim().toLowerCase())
    ? undefined
    : severityWords[word.trim().toLowerCase()];

/**
 * The alerts of an Alertmanager webhook (version 4), or everything wrong with it. A whole body is taken or refused. What old
 * or foreign senders leave out is derived: a fingerprint from the labels, an alert's status from the group's and from when it
 * ended. In such senders what all alerts share may stand in `commonLabels` and `commonAnnotations` only; it fills gaps and never
 * changes a fingerprint.
 */
export function readAlertmanager(body: unknown, options: IntakeOptions): AlertmanagerBody | { failures: Failure[] } {
  const reader = new Reader();
  if (!isRecord(body)) {
    reader.fail('body', 'must be a JSON object as Alertmanager sends it.');
    return { failures: reader.failures };
  }
  if (![undefined, '4', 4].includes(body.version as string | number | undefined))
    reader.fail('version', 'must be "4": other versions of the webhook are not known here.');
  const group: Group = {
    status: reader.status(body, 'status'),
    labels: reader.texts(body, 'commonLabels', 'commonLabels'),
    annotations: reader.texts(body, 'commonAnnotations', 'commonAnnotations'),
  };
  const truncated = body.truncatedAlerts ?? 0;
  if (typeof truncated !== 'number' || !Number.isSafeInteger(truncated) || truncated < 0)
    reader.fail('truncatedAlerts', 'must be a whole number, 0 or more.');
  const alerts: IncomingAlert[] = [];
  if (!Array.isArray(body.alerts)) reader.fail('alerts', 'must be a list of alerts, empty if there are none.');
  else
    body.alerts.forEach((alert: unknown, at) => {
      const read = readAlert(reader, alert, `alerts.${at}`, group, options);
      if (read !== undefined) alerts.push(read);
    });
  return reader.failures.length > 0 ? { failures: reader.failures } : { alerts, truncated: truncated as number };
}

interface Group {
  readonly status: IncomingAlert['status'] | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

function readAlert(
  reader: Reader,
  alert: unknown,
  path: string,
  group: Group,
  { source, receivedAt, defaultSeverity = 'WARNING' }: IntakeOptions,
): IncomingAlert | undefined {
  if (!isRecord(alert)) return reader.fail(path, 'must be an object.');
  const failuresBefore = reader.failures.length;
  const ownLabels = reader.texts(alert, 'labels', `${path}.labels`);
  const ownAnnotations = reader.texts(alert, 'annotations', `${path}.annotations`);
  const given = reader.status(alert, `${path}.status`);
  const startsAt = reader.instant(alert.startsAt, `${path}.startsAt`);
  if (startsAt === null) reader.fail(`${path}.startsAt`, 'must say when the alert began.');
  const endsAt = reader.instant(alert.endsAt, `${path}.endsAt`);
  const fingerprint = alert.fingerprint ?? '';
  if (typeof fingerprint !== 'string') reader.fail(`${path}.fingerprint`, 'must be text.');
  if (fingerprint === '' && Object.keys(ownLabels).length === 0)
    reader.fail(
      `${path}.labels`,
      'must not be empty where there is no fingerprint: nothing tells this alert from others.',
    );
  if (reader.failures.length > failuresBefore || startsAt == null || endsAt === undefined) return undefined;

  const labels = { ...group.labels, ...ownLabels };
  const ended = endsAt !== null && endsAt <= receivedAt;
  const status = given ?? (group.status === 'RESOLVED' || ended ? 'RESOLVED' : 'FIRING');
  const known = typeof fingerprint === 'string' && fingerprint !== '' ? fingerprint : labelFingerprint(ownLabels);
  return {
    source,
    fingerprint: known,
    dedupKey: dedupKeyOf(source, known),
    status,
    severity: severityOfWord(labels.severity) ?? defaultSeverity,
    startsAt,
    endsAt: status === 'RESOLVED' ? endsAt : null,
    labels,
    annotations: { ...group.annotations, ...ownAnnotations },
    generatorURL: typeof alert.generatorURL === 'string' && alert.generatorURL !== '' ? alert.generatorURL : null,
  };
}

class Reader {
  readonly failures: Failure[] = [];

  fail(field: string, message: string): undefined {
    this.failures.push({ field, code: 'MALFORMED', message: `${field} ${message}` });
  }

  status(from: Record<string, unknown>, field: string): IncomingAlert['status'] | undefined {
    if (from.status === undefined || from.status === null || from.status === '') return undefined;
    if (from.status === 'firing') return 'FIRING';
    if (from.status === 'resolved') return 'RESOLVED';
    return this.fail(field, 'must be "firing" or "resolved".');
  }

  /** Names and values; a number or a boolean is taken as its text. Absent is empty. */
  texts(from: Record<string, unknown>, key: string, field: string): Record<string, string> {
    const value = from[key] ?? {};
    // Whatever a sender calls its labels, none may reach the prototype.
    const texts = new Map<string, string>();
    if (!isRecord(value)) this.fail(field, 'must be an object of names and texts.');
    else
      for (const [name, text] of Object.entries(value))
        if (typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean')
          texts.set(name, String(text));
        else this.fail(`${field}.${name}`, 'must be text.');
    return Object.fromEntries(texts);
  }

  /** Null for absent or for the year 1, which is how Go writes "not set"; undefined for what is no time. */
  instant(value: unknown, field: string): Instant | null | undefined {
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string') {
      if (value.startsWith('0001-01-01')) return null;
      try {
        return Temporal.Instant.from(value).epochMilliseconds;
      } catch {
        // Said below.
      }
    }
    return this.fail(field, 'must be a time with an offset, such as 2026-11-23T17:05:00Z.');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
