import { badInput, GraphQLRefusal } from '../errors.js';
import { sourceIdentity } from '../cmdb/identity.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { itemsNow } from '../import/relationships.js';
import type { Model } from '../model/model.js';
import type { ItemRecord, Severity } from '../records.js';
import { Refusal } from '../refusal.js';
import { propagate, type OwnChange } from './propagation.js';

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
  message: string | null;
  source: string | null;
}

/** Takes what monitors saw, and propagates it in the same transaction. */
export class StatusReports {
  constructor(
    private readonly writer: Writer,
    private readonly model: Model,
  ) {}

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
    const answer = await this.writer.write<ReportResult>(order, async (transaction, changes) => {
      changes.at = (await transaction.run(cypher.status.lockHead, { now: changes.at })).at;
      const ids = await resolve(transaction, checked);
      const known = [...new Set(ids.filter((id) => id !== undefined))].sort();
      const locked = await transaction.run(cypher.import.lockItems, { ids: known });
      const live = new Map(locked.filter(({ retiredAt }) => retiredAt === undefined).map((item) => [item.id, item]));
      const { results, winners } = judge(checked, ids, live, changes.at);
      if (winners.length > 0) await transaction.run(cypher.status.observe, { rows: winners });
      const own = new Map<string, OwnChange>();
      for (const { id, severity } of winners)
        if (live.get(id)!.observed !== severity) own.set(id, { from: live.get(id)!.observed, to: severity });
      await propagate(transaction, changes, this.model, { own, restructured: [] });
      const accepted = results.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'UNCHANGED').length;
      return { accepted, results, changeSet: changes.entries.size > 0 ? changes.id : null };
    });
    if (answer instanceof Refusal) throw new GraphQLRefusal(answer);
    return answer;
  }
}

function check({ id, ref, severity, observedAt, message, source }: StatusReport, index: number): CheckedReport {
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
    message: message?.slice(0, longestMessage) ?? null,
    source: source ?? null,
  };
}

function commonSource(reports: readonly CheckedReport[]): string | null {
  const sources = new Set(reports.map(({ source }) => source));
  return sources.size === 1 ? [...sources][0]! : null;
}

/** The ids of the items that reports name, merged twins' survivors in their place. */
async function resolve(transaction: Runner, reports: readonly CheckedReport[]): Promise<(string | undefined)[]> {
  const identities = [...new Set(reports.flatMap(({ identity }) => identity ?? []))];
  const ids = [...new Set(reports.flatMap(({ id }) => id ?? []))];
  const byIdentity = new Map(
    identities.length === 0
      ? []
      : (await transaction.run(cypher.import.itemsByKeys, { keys: identities })).map(({ key, id }) => [key, id]),
  );
  const byId = await itemsNow(transaction, ids);
  return reports.map(({ id, identity }) =>
    id === undefined ? byIdentity.get(identity!) : (byId.get(id)?.id ?? undefined),
  );
}

type Winner = { id: string; severity: Severity; at: string; message: string | null; source: string | null };

/** Of each item the newest report wins, of equals the last; unless the item knows a newer one. */
function judge(
  reports: readonly CheckedReport[],
  ids: readonly (string | undefined)[],
  live: ReadonlyMap<string, ItemRecord>,
  now: string,
): { results: ReportResult['results']; winners: Winner[] } {
  // A clock that runs ahead must not make a later, right observation stale.
  const at = reports.map(({ observedAt }) =>
    observedAt === undefined || Date.parse(observedAt) > Date.parse(now) ? now : observedAt,
  );
  const isOlder = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);
  const newest = new Map<string, number>();
  ids.forEach((id, index) => {
    if (id === undefined || !live.has(id)) return;
    const before = newest.get(id);
    if (before === undefined || !isOlder(at[index]!, at[before]!)) newest.set(id, index);
  });
  const winners: Winner[] = [];
  const results = reports.map((report, index): ReportResult['results'][number] => {
    const id = ids[index];
    const item = id === undefined ? undefined : live.get(id);
    if (!item) return { id: id ?? report.id ?? null, outcome: 'UNKNOWN_ITEM' };
    if (newest.get(item.id) !== index || (item.observedAt !== undefined && isOlder(at[index]!, item.observedAt)))
      return { id: item.id, outcome: 'STALE' };
    const { severity, message, source } = report;
    winners.push({ id: item.id, severity, at: at[index]!, message, source });
    return { id: item.id, outcome: item.observed === severity ? 'UNCHANGED' : 'CHANGED' };
  });
  return { results, winners: winners.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
