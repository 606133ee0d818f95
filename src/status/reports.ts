import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { badInput, GraphQLRefusal } from '../errors.js';
import { sourceIdentity } from '../cmdb/identity.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { LockedItemRecord, Severity } from '../records.js';
import { Refusal } from '../refusal.js';
import { millisecondsOf } from '../durations.js';
import { ownStatus } from './own.js';
import type { Sweep } from '../sweeper.js';
import type { StatusWrites } from './writes.js';

export const mostReports = 1_000;
/** How much of a monitor's message is kept, in characters. */
export const longestMessage = 4_000;

/** What a monitor saw of one item, as it was sent. */
export interface StatusReport {
  id?: string | null | undefined;
  ref?:
    | { id?: string | null | undefined; source?: string | null | undefined; key?: string | null | undefined }
    | null
    | undefined;
  severity: Severity;
  observedAt?: string | null | undefined;
  /** ISO 8601 duration. */
  ttl?: string | null | undefined;
  message?: string | null | undefined;
  source?: string | null | undefined;
}

export type ReportOutcome = 'CHANGED' | 'UNCHANGED' | 'STALE' | 'UNKNOWN_ITEM';

export interface ReportResult {
  accepted: number;
  results: { id: string | null; outcome: ReportOutcome }[];
  changeSet: string | null;
}

/** A report that names its item in one way. */
interface CheckedReport {
  id: string | undefined;
  identity: string | undefined;
  severity: Severity;
  /** Undefined: now. */
  observedAt: string | undefined;
  /** Milliseconds; null: it holds until the next one. */
  ttl: number | null;
  message: string | null;
  source: string | null;
}

/** How many reports lapse in one transaction. */
const lapseBatch = 500;

/** Takes what monitors saw, and propagates it in the same transaction. */
export class StatusReports {
  constructor(
    private readonly graph: Graph,
    private readonly writes: StatusWrites,
  ) {}

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): StatusReports {
    return withParts(this, { writes: this.writes.seenBy(sight) });
  }

  /** Throws BAD_USER_INPUT, with nothing taken, for too many rows and for a row that names its item in no or two ways. */
  async report(
    reports: readonly StatusReport[],
    { actor, idempotencyKey }: { actor: string; idempotencyKey?: string | null | undefined },
  ): Promise<ReportResult> {
    if (reports.length > mostReports)
      throw badInput('input', `takes at most ${mostReports} observations a call, not ${reports.length}. Send several.`);
    const checked = reports.map(check);
    if (checked.length === 0) return { accepted: 0, results: [], changeSet: null };
    const order = { operation: 'reportStatus', actor, idempotencyKey, source: commonSource(checked), request: reports };
    const answer = await this.writes.write<ReportResult>(order, async (transaction, changes, signals) => {
      const dated = datedBefore(checked, changes.at);
      const { ids, live, confirmed } = await this.lock(transaction, dated);
      const { results, winners } = judge(dated, ids, { live, confirmed });
      const owns = await ownStatuses(transaction, winners, live);
      const rows = winners.map((winner) => ({ ...winner, observed: owns.get(winner.id)! }));
      if (rows.length > 0) transaction.send(cypher.status.observe, { rows });
      for (const { id, observed, at } of rows) {
        const from = live.get(id)!.observed ?? undefined;
        if (from !== observed) signals.wrote(id, { from, to: observed, since: at });
      }
      const accepted = results.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'UNCHANGED').length;
      return { accepted, results, changeSet: signals.changed.size > 0 ? changes.id : null };
    });
    if (answer instanceof Refusal) throw new GraphQLRefusal(answer);
    return answer;
  }

  /**
   * Locks the items that reports name, survivors in place of merged twins. `confirmed` are those whose report said what was known,
   * and is taken; `live` holds the others that are not retired.
   */
  private async lock(transaction: Runner, reports: readonly DatedReport[]) {
    const keyed = await byKeys(transaction, reports);
    const named = reports.map(({ id, identity }) => id ?? keyed.get(identity!));
    const handed = onlyReports(named, reports);
    const items = new Map<string, LockedItemRecord>();
    const confirmed = new Set<string>();
    const take = async (wanted: Iterable<string>, reportOf: (id: string) => DatedReport | undefined): Promise<void> => {
      const rows = [...new Set(wanted)].sort().map((id) => {
        const report = reportOf(id);
        return { id, report: report ? keptOf(report) : null };
      });
      if (rows.length === 0) return;
      const locked = await transaction.run(cypher.status.lockItems, { rows });
      for (const id of locked.confirmed) confirmed.add(id);
      for (const item of locked.open) items.set(item.id, item);
    };
    await take(
      named.filter((id) => id !== undefined),
      (id) => handed.get(id),
    );
    // Also those that a report of their own confirmed: it is judged beside that of the twin.
    for (let twins = [...items.values()]; twins.length > 0;) {
      const known = new Set(items.keys());
      await take(
        twins.flatMap(({ mergedInto }) => mergedInto ?? []).filter((id) => !known.has(id)),
        () => undefined,
      );
      twins = [...items.values()].filter(({ id }) => !known.has(id));
    }
    for (const id of items.keys()) confirmed.delete(id);
    const now = (id: string | undefined): string | undefined => {
      const merged = id === undefined ? undefined : items.get(id)?.mergedInto;
      return merged ? now(merged) : id;
    };
    // A survivor that its reporter does not see is not there for them.
    const ids = named.map((id) => [now(id)].find((one) => one !== undefined && (items.has(one) || confirmed.has(one))));
    return { ids, live: new Map([...items].filter(([, { retired }]) => !retired)), confirmed };
  }

  /** Turns reports whose time is over into UNKNOWN, each dated to when it was. */
  readonly sweep: Sweep = {
    name: 'reports',
    run: async (time) => {
      const now = new Date(time).toISOString();
      for (;;) {
        const due = await this.graph.run(cypher.status.staleReports, { now, limit: lapseBatch });
        if (due.length > 0) await this.lapse(due, now);
        if (due.length < lapseBatch) break;
      }
      const next = await this.graph.run(cypher.status.nextStaleReport, {});
      return next === null || next === undefined ? undefined : Date.parse(next);
    },
  };

  private async lapse(due: readonly { id: string; since: string }[], now: string): Promise<void> {
    const order = { operation: 'lapseReports', actor: 'itsm-graph', request: null };
    await this.writes.write(order, async (transaction, _, signals) => {
      const ids = due.map(({ id }) => id).sort();
      const lapsed = new Set(await transaction.run(cypher.status.lapse, { ids, now }));
      for (const { id, since } of due) if (lapsed.has(id)) signals.touch(id, since);
      return null;
    });
  }
}

function check({ id, ref, severity, observedAt, ttl, message, source }: StatusReport, index: number): CheckedReport {
  const names = [id, ref?.id, ref?.key].filter((name) => name !== null && name !== undefined);
  if (names.length !== 1)
    throw badInput(
      `input.${index}`,
      'names its item in one way: by `id`, or by `ref` with a key (and source) or an id.',
    );
  const key = ref?.key ?? undefined;
  const keySource = ref?.source ?? source ?? undefined;
  if (key !== undefined && keySource === undefined)
    throw badInput(
      `input.${index}.ref.source`,
      'is missing: whose key is it? Name it here, or as `source` of the row.',
    );
  return {
    id: id ?? ref?.id ?? undefined,
    identity: key === undefined ? undefined : sourceIdentity(keySource!, key),
    severity,
    observedAt: observedAt ?? undefined,
    ttl: ttl === null || ttl === undefined ? null : lifetime(ttl, `input.${index}.ttl`),
    message: message?.slice(0, longestMessage) ?? null,
    source: source ?? null,
  };
}

const longestLifetime = 366 * 86_400_000;

function lifetime(ttl: string, field: string): number {
  const milliseconds = millisecondsOf(ttl);
  if (milliseconds === undefined || milliseconds < 1_000 || milliseconds > longestLifetime)
    throw badInput(field, 'must be from one second to 366 days, such as PT5M.');
  return milliseconds;
}

function commonSource(reports: readonly CheckedReport[]): string | null {
  const sources = new Set(reports.map(({ source }) => source));
  return sources.size === 1 ? [...sources][0]! : null;
}

/** The ids of the items that source keys name. */
async function byKeys(transaction: Runner, reports: readonly CheckedReport[]): Promise<Map<string, string>> {
  const keys = [...new Set(reports.flatMap(({ identity }) => identity ?? []))];
  if (keys.length === 0) return new Map();
  return new Map((await transaction.run(cypher.import.itemsByKeys, { keys })).map(({ key, id }) => [key, id]));
}

/**
 * The own statuses that reports make. Most items have no other signals than reports, and most reports say what the last one
 * said: only what may be otherwise is asked for.
 */
async function ownStatuses(
  transaction: Runner,
  winners: readonly Winner[],
  live: ReadonlyMap<string, LockedItemRecord>,
): Promise<Map<string, Severity>> {
  const owns = new Map<string, Severity>();
  const open: string[] = [];
  for (const { id, reported } of winners) {
    const item = live.get(id)!;
    if (item.reported === reported && item.observed !== null) owns.set(id, item.observed);
    else if (item.signalled) open.push(id);
    else owns.set(id, reported);
  }
  if (open.length === 0) return owns;
  const reports = new Map(winners.map(({ id, reported }) => [id, reported]));
  for (const row of await transaction.run(cypher.status.signals, { ids: open }))
    owns.set(row.id, ownStatus({ ...row, reported: reports.get(row.id)! }));
  return owns;
}

type Winner = {
  id: string;
  reported: Severity;
  at: string;
  staleAt: string | null;
  message: string | null;
  source: string | null;
};

type DatedReport = CheckedReport & { at: string };

/** With the instants that they hold from. A clock that runs ahead must not make a later, right observation stale. */
function datedBefore(reports: readonly CheckedReport[], now: string): DatedReport[] {
  const isAhead = (at: string): boolean => Date.parse(at) > Date.parse(now);
  return reports.map((report) => {
    const { observedAt } = report;
    return { ...report, at: observedAt === undefined || isAhead(observedAt) ? now : observedAt };
  });
}

/** What is kept of a report. */
function keptOf({ severity, at, ttl, message, source }: DatedReport) {
  const staleAt = ttl === null ? null : new Date(Date.parse(at) + ttl).toISOString();
  return { reported: severity, at, staleAt, message, source };
}

/** By item, the report that names it, where no other one of the call does. It may be taken as the item is locked. */
function onlyReports(
  named: readonly (string | undefined)[],
  reports: readonly DatedReport[],
): ReadonlyMap<string, DatedReport> {
  const only = new Map<string, DatedReport | undefined>();
  named.forEach((id, index) => {
    if (id !== undefined) only.set(id, only.has(id) ? undefined : reports[index]);
  });
  return new Map([...only].flatMap(([id, report]) => (report ? [[id, report] as const] : [])));
}

/** Of each item the newest report wins, of equals the last; unless the item knows a newer one. */
function judge(
  reports: readonly DatedReport[],
  ids: readonly (string | undefined)[],
  { live, confirmed }: { live: ReadonlyMap<string, LockedItemRecord>; confirmed: ReadonlySet<string> },
): { results: ReportResult['results']; winners: Winner[] } {
  const isOlder = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);
  const newest = new Map<string, number>();
  ids.forEach((id, index) => {
    if (id === undefined || !live.has(id)) return;
    const before = newest.get(id);
    if (before === undefined || !isOlder(reports[index]!.at, reports[before]!.at)) newest.set(id, index);
  });
  const winners: Winner[] = [];
  const results = reports.map((report, index): ReportResult['results'][number] => {
    const id = ids[index];
    if (id !== undefined && confirmed.has(id)) return { id, outcome: 'UNCHANGED' };
    const item = id === undefined ? undefined : live.get(id);
    if (!item) return { id: id ?? report.id ?? null, outcome: 'UNKNOWN_ITEM' };
    if (newest.get(item.id) !== index || (item.reportedAt !== null && isOlder(report.at, item.reportedAt)))
      return { id: item.id, outcome: 'STALE' };
    winners.push({ id: item.id, ...keptOf(report) });
    return { id: item.id, outcome: item.reported === report.severity ? 'UNCHANGED' : 'CHANGED' };
  });
  return { results, winners: winners.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
