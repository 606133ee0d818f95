import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { findItems } from '../cmdb/references.js';
import { sourceIdentity } from '../cmdb/identity.js';
import type { Request } from '../cmdb/writes.js';
import { inBatches } from '../batches.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { sourceProblem } from '../import/source.js';
import { day } from '../monitoring/spans.js';
import { Refusal, type Failure as RefusedCheck } from '../refusal.js';
import type { Sweep } from '../sweeper.js';
import { onsets, sharedFailures, type Failure } from './evidence.js';
import { observedCalls, type ObservedCall } from './observed-calls.js';

export interface CallsInput {
  source: string;
  format?: string;
  content: string;
}
export interface ObservedCalls {
  calls: number;
  pairs: number;
  unmatched: string[];
  changeSet: string | null;
}

export interface CoFailuresInput {
  service: string;
  days?: number;
  within?: string;
}
export interface FoundCoFailures {
  memberFailures: number;
  pairs: number;
  changeSet: string | null;
}

const mostDays = 400;
const longestWithin = 3_600_000;
/** A window in which more items began to fail is a storm, which says nothing of pairs. */
const storm = 200;
const mostFailures = 1_000;
const mostPairs = 200;
const leastShared = 3;
const shownUnmatched = 100;

/** Under which what is found in the status history stands. */
const fromHistory = 'status history';
const lookEvery = day;
const atOnce = 100;

/** Takes evidence for suggestions out of traces and of the status history. It changes no relationship and no member. */
export class EvidenceIntake {
  constructor(
    private readonly graph: Graph,
    private readonly writer: Writer,
    private readonly now: () => Date,
  ) {}

  /** Looks through the history for every service with a mapping, once a day, in one process of those there are. */
  readonly sweep: Sweep = {
    name: 'co-failures',
    run: async (now) => {
      const order = { source: fromHistory, now: iso(now), before: iso(now - lookEvery) };
      const last = await this.graph.run(cypher.mapping.lastLook, { source: fromHistory });
      const next = last === undefined ? now : Date.parse(last) + lookEvery;
      if (next > now) return next;
      if (!(await this.graph.run(cypher.mapping.claimLook, { ...order, id: randomUUID() }))) return now + lookEvery;
      for (let after = ''; ;) {
        const services = await this.graph.run(cypher.mapping.mapped, { after, limit: atOnce });
        for (const service of services)
          await this.findCoFailures({ service }, { actor: 'itsm-graph', reason: 'the daily look through the history' });
        if (services.length < atOnce) return now + lookEvery;
        after = services.at(-1)!;
      }
    },
  };

  observeCalls({ source, format = 'ZIPKIN', content }: CallsInput, request: Request): Promise<ObservedCalls | Refusal> {
    const order = { ...request, operation: 'observeCalls', source, request: { source, format, content } };
    return this.writer.write<ObservedCalls | Refusal>(order, async (transaction, changes) => {
      const failures: RefusedCheck[] = [];
      const problem = sourceProblem(source);
      if (problem) failures.push({ field: 'input.source', code: 'INVALID', message: problem });
      if (format !== 'ZIPKIN')
        failures.push({ field: 'input.format', code: 'INVALID', message: 'Only ZIPKIN traces tell of calls.' });
      const calls = failures.length === 0 ? observedCalls(content) : [];
      if (typeof calls === 'string') failures.push({ field: 'input.content', code: 'INVALID', message: calls });
      if (typeof calls === 'string' || failures.length > 0)
        return new Refusal('INVALID', 'The calls cannot be taken as they are.', { failures });
      const { idOf, unmatched } = await matched(transaction, source, calls);
      const rows = calls.flatMap(({ from, to, broker, calls: count }) => {
        const ends = { from: idOf(from, false), to: idOf(to, broker) };
        return ends.from && ends.to && ends.from !== ends.to ? [{ from: ends.from, to: ends.to, calls: count }] : [];
      });
      rows.sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
      const answer = {
        calls: calls.reduce((sum, one) => sum + one.calls, 0),
        pairs: rows.length,
        unmatched: unmatched.slice(0, shownUnmatched),
      };
      if (rows.length === 0) return { ...answer, changeSet: null };
      await inBatches(rows, (some) =>
        transaction.run(cypher.mapping.countCalls, { rows: some, source, at: changes.at }),
      );
      const id = await transaction.run(cypher.mapping.saveEvidence, { source, id: randomUUID() });
      const state = { source, calls: answer.calls, pairs: answer.pairs };
      changes.record(id, { type: 'MappingEvidence', operation: 'UPDATED', state });
      return { ...answer, changeSet: changes.id };
    });
  }

  findCoFailures(input: CoFailuresInput, request: Request): Promise<FoundCoFailures | Refusal> {
    const { service, days = 30, within = 'PT5M' } = input;
    const order = { ...request, operation: 'findCoFailures', request: input };
    return this.writer.write<FoundCoFailures | Refusal>(order, async (transaction, changes) => {
      const near = lengthOf(within);
      const failures: RefusedCheck[] = [];
      const fault = (field: string, message: string): number =>
        failures.push({ field: `input.${field}`, code: 'INVALID', message: `input.${field} ${message}` });
      if (!Number.isInteger(days) || days < 1 || days > mostDays) fault('days', `takes 1 to ${mostDays}.`);
      if (!(near >= 0 && near <= longestWithin)) fault('within', 'takes P0D to PT1H.');
      const [item] = await findItems(transaction, [service]);
      const [mapping] = item ? await transaction.run(cypher.mapping.byServices, { ids: [item.id] }) : [];
      if (!mapping)
        failures.push({
          field: 'input.service',
          code: 'NOT_FOUND',
          message: `${service} is no service with a mapping.`,
        });
      if (!mapping || failures.length > 0)
        return new Refusal('INVALID', 'The history cannot be looked through as asked.', { failures });
      const from = new Date(this.now().getTime() - days * day).toISOString();
      const found = await lookThrough(transaction, mapping.serviceId, { from, within: near });
      if (found.pairs.length === 0) return { memberFailures: found.failures, pairs: 0, changeSet: null };
      const rows = found.pairs.map(({ firstAt, lastAt, ...pair }) => ({
        ...pair,
        firstAt: new Date(firstAt).toISOString(),
        lastAt: new Date(lastAt).toISOString(),
      }));
      await transaction.run(cypher.mapping.countFailures, { rows });
      const id = await transaction.run(cypher.mapping.saveEvidence, { source: fromHistory, id: randomUUID() });
      const state = { serviceId: mapping.serviceId, memberFailures: found.failures, pairs: rows.length };
      changes.record(id, { type: 'MappingEvidence', operation: 'UPDATED', state });
      return { memberFailures: found.failures, pairs: rows.length, changeSet: changes.id };
    });
  }
}

/** What the names in traces stand for: the source's own items, or the one live item of the class with that name. */
async function matched(
  transaction: Runner,
  source: string,
  calls: readonly ObservedCall[],
): Promise<{ idOf: (name: string, broker: boolean) => string | undefined; unmatched: string[] }> {
  const known = new Map<string, string>();
  const names = { services: new Set<string>(), brokers: new Set<string>() };
  for (const { from, to, broker } of calls) {
    names.services.add(from);
    names[broker ? 'brokers' : 'services'].add(to);
  }
  for (const [kind, className] of [
    ['services', 'ApplicationService'],
    ['brokers', 'MessageQueue'],
  ] as const) {
    const wanted = [...names[kind]].sort();
    const keys = new Map(wanted.map((name) => [sourceIdentity(source, `${kind}/${name}`), name]));
    for (const { key, id, retired } of await transaction.run(cypher.import.itemsByKeys, { keys: [...keys.keys()] }))
      if (!retired) known.set(`${kind}/${keys.get(key)!}`, id);
    const open = wanted.filter((name) => !known.has(`${kind}/${name}`));
    const rows = await transaction.run(cypher.mapping.namedServices, { class: className, names: open });
    for (const name of open) {
      const same = rows.filter((row) => row.name === name);
      if (same.length === 1) known.set(`${kind}/${name}`, same[0]!.id);
    }
  }
  const idOf = (name: string, broker: boolean): string | undefined =>
    known.get(`${broker ? 'brokers' : 'services'}/${name}`);
  const unmatched = [
    ...[...names.services].filter((name) => idOf(name, false) === undefined),
    ...[...names.brokers].filter((name) => idOf(name, true) === undefined),
  ];
  return { idOf, unmatched: [...new Set(unmatched)].sort() };
}

/** The pairs of a member and another item that failed together, and how many failures of members there were. */
async function lookThrough(transaction: Runner, serviceId: string, { from, within }: { from: string; within: number }) {
  const members = (await transaction.run(cypher.mapping.held, { serviceId })).flatMap(({ id, held }) =>
    held.origin === null ? [] : [id],
  );
  const inside = new Set([...members, serviceId]);
  const failuresOf = async (ids: readonly string[]): Promise<Failure[]> =>
    (await inBatches(ids, (some) => transaction.run(cypher.mapping.failures, { ids: some, from }))).map((row) => ({
      itemId: row.itemId,
      from: Date.parse(row.from),
      to: row.to === null ? null : Date.parse(row.to),
    }));
  const own = onsets(await failuresOf(members));
  const starts = [...own.values()].flat().sort((a, b) => b - a);
  const latest = new Set(starts.slice(0, mostFailures));
  const windows = [...latest].map((at) => ({
    from: new Date(at - within).toISOString(),
    to: new Date(at + within).toISOString(),
  }));
  const near = await transaction.run(cypher.mapping.failuresNear, { windows, most: storm });
  const others = [...new Set(near.flatMap(({ itemIds }) => itemIds))].filter((id) => !inside.has(id)).sort();
  // A failure in a storm is none of a pair's.
  const calm = new Set(near.map(({ window }) => [...latest][window]!));
  const counted = new Map([...own].map(([id, times]) => [id, times.filter((at) => calm.has(at))]));
  const pairs = sharedFailures(counted, onsets(await failuresOf(others)), { within, least: leastShared });
  const some = pairs.slice(0, 5 * mostPairs);
  const unjoined = await transaction.run(cypher.mapping.unjoined, {
    pairs: some.map((pair) => ({ from: pair.from, to: pair.to })),
  });
  const apart = new Set(unjoined.map((pair) => `${pair.from} ${pair.to}`));
  return {
    failures: latest.size,
    pairs: some.filter((pair) => apart.has(`${pair.from} ${pair.to}`)).slice(0, mostPairs),
  };
}

const iso = (at: number): string => new Date(at).toISOString();

/** In milliseconds; NaN for anything but days and time. */
function lengthOf(duration: string): number {
  try {
    return Math.round(Temporal.Duration.from(duration).total('milliseconds'));
  } catch {
    return Number.NaN;
  }
}
