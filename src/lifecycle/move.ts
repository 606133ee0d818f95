import { randomUUID } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import { recordIsOutOfScope, recordOutOfScope } from '../access/out-of-scope.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { evaluate, isBlocked, type Facts, type Mover, type Row } from '../engine/lifecycle.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { withoutNulls } from '../nulls.js';
import type { LifecycleRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { lockedRecord } from './references.js';
import { commonInstants, type RecordKind, type Work } from './kind.js';

/** One event of one record, as it is asked for. */
export interface MoveOrder<F extends Facts> extends Mover {
  /** The record's id; or that of the record it creates, with its number. */
  readonly id: string;
  /** Of a record that is created. */
  readonly number?: string;
  readonly event: string;
  readonly input: F['input'];
  /** The version it was decided on; undefined: whatever there is. */
  readonly expectedVersion?: number | null | undefined;
  readonly actor: string;
  readonly reason?: string | null | undefined;
}

/** A record that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenRecord {
  recordId: string;
  recordType: string;
  version: number;
  changeSet: string;
}

type Held<F extends Facts> = F['record'] & LifecycleRecord;

/**
 * Moves a record by an event in the transaction at hand: under its lock it checks the version, the table, the role and all
 * guards, then writes state, stamps, event, timers and the place in the feed. A Refusal has written nothing, unless the
 * kind's own effect refused, or it is OUT_OF_SCOPE: whoever composes moves hands it on.
 */
export async function move<F extends Facts>(
  work: Work,
  kind: RecordKind<F>,
  order: MoveOrder<F>,
): Promise<WrittenRecord | Refusal> {
  const { transaction, changes } = work;
  const { event, expectedVersion } = order;
  const before = order.number === undefined ? await lock(work, kind, order.id) : undefined;
  if (before instanceof Refusal) return before;
  if (before && expectedVersion != null && expectedVersion !== before.version)
    return new Refusal(
      'CONFLICT',
      `${before.number} is at version ${before.version} by now, not ${expectedVersion}: someone else changed it. Read it anew and decide again.`,
      { field: 'expectedVersion', currentVersion: before.version, recordId: before.id },
    );
  if (before && (await isOthers(transaction, kind, order.id))) return recordOutOfScope(kind.type);
  const record = (before ?? draft(kind, order, changes.at)) as Held<F>;
  const bare = { record, input: order.input, now: changes.at, actor: order.actor };
  const facts = (await kind.facts(transaction, [bare]))[0]!;
  const decision = evaluate(kind.lifecycle, before?.state, event, facts, order);
  if (isBlocked(decision))
    return new Refusal(decision.code, decision.message, {
      failures: decision.failures,
      ...(before && { currentVersion: before.version, recordId: before.id }),
    });
  const { row, to } = decision;
  const properties = Object.fromEntries(
    Object.entries({ ...kind.properties?.(facts, row), ...decision.sets }).filter(([, value]) => value !== undefined),
  );
  const version = record.version + 1;
  const after = withoutNulls({ ...record, ...properties, state: to, version, updatedAt: changes.at }) as Held<F>;
  write(work, kind, { before, after, properties });
  const moved = { facts, row, before, after };
  const more = (await kind.effect?.(work, moved)) ?? [];
  if (more instanceof Refusal) return more;
  if (kind.isTheirs ? await isOthers(transaction, kind, order.id) : await recordIsOutOfScope(transaction, order.id))
    return recordOutOfScope(kind.type);
  transaction.send(cypher.lifecycle.addEvent, {
    recordId: order.id,
    seq: version,
    at: changes.at,
    actor: order.actor,
    event,
    from: before?.state ?? null,
    to,
    reason: order.reason ?? null,
    diff: JSON.stringify([...diffOf(before, properties), ...more]),
    lifecycleVersion: kind.lifecycle.version,
  });
  setTimers(work, kind, order.id, row, facts);
  const { id: _, ...told } = kind.told?.(after, facts) ?? after;
  changes.record(order.id, { type: kind.type, operation: before ? 'UPDATED' : 'CREATED', state: told });
  return { recordId: order.id, recordType: kind.type, version, changeSet: changes.id };
}

async function lock<F extends Facts>(
  { transaction }: Work,
  { type }: RecordKind<F>,
  id: string,
): Promise<Held<F> | Refusal> {
  const record = await lockedRecord(transaction, id);
  if (record?.recordType === type) return record;
  return new Refusal('NOT_FOUND', `There is no ${type} ${JSON.stringify(id)}.`, { field: 'id' });
}

const isOthers = async <F extends Facts>(runner: Runner, kind: RecordKind<F>, id: string): Promise<boolean> =>
  runner.scoped && kind.isTheirs !== undefined && !(await kind.isTheirs(runner, id));

function draft<F extends Facts>({ type }: RecordKind<F>, { id, number, actor }: MoveOrder<F>, at: string) {
  return {
    ...{ id, recordType: type, number: number!, state: undefined, version: 0 },
    ...{ createdAt: at, createdBy: actor, updatedAt: at },
  };
}

function write<F extends Facts>(
  { transaction }: Work,
  kind: RecordKind<F>,
  { before, after, properties }: { before: Held<F> | undefined; after: Held<F>; properties: Record<string, unknown> },
): void {
  const { state, version, updatedAt } = after;
  const written = (before ? { ...properties, state, version, updatedAt } : { ...after }) as Record<string, unknown>;
  const instants = [...commonInstants, ...kind.instants].filter((name) => name in written);
  if (before) transaction.send(cypher.lifecycle.write, { id: after.id, properties: written, instants });
  else transaction.send(cypher.lifecycle.create, { type: kind.type, properties: written, instants });
}

function setTimers<F extends Facts>(
  { transaction, changes }: Work,
  kind: RecordKind<F>,
  recordId: string,
  { starts = [], cancels = [], to }: Row<F>,
  facts: F,
): void {
  const rows = starts.flatMap(({ effect, at }) => {
    const fireAt = at(facts);
    return fireAt === undefined ? [] : [{ id: randomUUID(), recordId, recordType: kind.type, effect, fireAt }];
  });
  const ends = to !== undefined && kind.lifecycle.terminal.includes(to);
  // In a state to stay in nothing is waited for but what its own row starts.
  const effects = ends ? null : [...cancels, ...starts.map(({ effect }) => effect)];
  if (effects === null || effects.length > 0)
    transaction.send(cypher.timer.cancel, { recordId, effects, at: changes.at });
  if (rows.length > 0) transaction.send(cypher.timer.create, { rows });
}

/** What a write changed, property by property. */
export function diffOf(before: object | undefined, properties: Readonly<Record<string, unknown>>): AttributeDelta[] {
  const held = (before ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(properties).flatMap(([name, value]) => {
    const [from, to] = [held[name] ?? null, value ?? null];
    return stringify(from) === stringify(to) ? [] : [{ name, from, to }];
  });
}
