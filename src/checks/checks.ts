import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { CheckInput, CheckResultInput } from '../generated/graphql.js';
import type { Runner } from '../graph/graph.js';
import { alertEffect } from '../monitoring/check-state.js';
import type { CheckRecord, Severity } from '../records.js';
import { Refusal } from '../refusal.js';
import type { Signals, StatusWrites } from '../status/writes.js';
import { configOf, type ConfigRules } from './config-input.js';
import { hostOf, isActive, targetOf, type Performance, type ProbeResult, type TypedConfig } from './config.js';
import { isBusy, type CheckRunner } from './runner.js';
import type { ApplyCheckAlerts, CheckResults, Recorded } from './results.js';
import { settingsOf } from './settings-input.js';
import { freshState, merged, staleInstant, toldOf, type ResultOutcome } from './transition.js';

export interface WrittenCheck {
  checkId: string;
  changeSet: string | null;
  heartbeatToken: string | null;
}

export interface TakenResult {
  outcome: ResultOutcome;
  check: CheckRecord;
}

export interface RunResult extends TakenResult {
  seen: ProbeResult & { at: number };
}

/** How much of a message is kept, in characters. */
export const longestMessage = 4_000;
const mostValues = 50;

/** The hash under which a heartbeat's token is kept. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A check's configuration with its type; it was checked when it was written. */
export const typedConfigOf = ({ type, config }: Pick<CheckRecord, 'type' | 'config'>): TypedConfig =>
  ({ type, config: JSON.parse(config) as unknown }) as TypedConfig;

export const noCheck = (id: string): Refusal =>
  new Refusal('NOT_FOUND', `There is no check ${JSON.stringify(id)}.`, { field: 'id' });

export interface ChecksParts {
  statusWrites: StatusWrites;
  results: Pick<CheckResults, 'record'>;
  runner: CheckRunner;
  rules: ConfigRules;
  applyAlerts: ApplyCheckAlerts;
  /** Called after something was written that may fall due sooner than was known. */
  nudge: () => void;
  now?: () => number;
}

/** Writes checks, and takes results that people and other monitors hand in. */
export class Checks {
  private readonly now: () => number;

  constructor(private readonly parts: ChecksParts) {
    this.now = parts.now ?? (() => Date.now());
  }

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): Checks {
    return withParts(this, { parts: { ...this.parts, statusWrites: this.parts.statusWrites.seenBy(sight) } });
  }

  /** Creates a check, or changes the one of this id. */
  async upsert(input: CheckInput, id: string | null | undefined, actor: string): Promise<WrittenCheck | Refusal> {
    const order = { operation: 'upsertCheck', actor, request: null };
    const answer = await this.parts.statusWrites.write<WrittenCheck>(order, async (transaction, changes, signals) => {
      if (id === null || id === undefined) return this.create(transaction, changes, input);
      const [before] = await transaction.run(cypher.check.lock, { ids: [id] });
      return before ? this.change(transaction, changes, signals, input, before) : noCheck(id);
    });
    this.parts.nudge();
    return answer;
  }

  /** Gives a heartbeat another token; the old one ends. */
  async renewToken(id: string, actor: string): Promise<WrittenCheck | Refusal> {
    const order = { operation: 'renewHeartbeatToken', actor, request: null };
    return this.parts.statusWrites.write<WrittenCheck>(order, async (transaction, changes) => {
      const [check] = await transaction.run(cypher.check.lock, { ids: [id] });
      if (!check) return noCheck(id);
      if (check.type !== 'HEARTBEAT')
        return new Refusal('INVALID', `Only a HEARTBEAT has a token, and this check is ${check.type}.`, {
          field: 'id',
        });
      const token = newToken();
      await transaction.run(cypher.check.update, { id, properties: { tokenHash: hashOf(token) }, at: changes.at });
      changes.record(id, { type: 'Check', operation: 'UPDATED', state: toldOf(check) });
      return { checkId: id, changeSet: changes.id, heartbeatToken: token };
    });
  }

  /** Takes a check away with its alert and its part in the item's own status. */
  async remove(id: string, actor: string): Promise<{ id: string; changeSet: string } | Refusal> {
    const order = { operation: 'removeCheck', actor, request: { id } };
    return this.parts.statusWrites.write(order, async (transaction, changes, signals) => {
      const [check] = await transaction.run(cypher.check.lock, { ids: [id] });
      if (!check) return noCheck(id);
      await this.silence(transaction, changes, signals, check, 'The check was removed.');
      await transaction.run(cypher.check.remove, { id, at: changes.at });
      changes.record(id, { type: 'Check', operation: 'REMOVED', state: toldOf(check) });
      return { id, changeSet: changes.id };
    });
  }

  /** Takes a result that another monitor made. */
  async submit(checkId: string, input: CheckResultInput, actor: string): Promise<TakenResult | Refusal> {
    if ((input.performance ?? []).length > mostValues)
      return new Refusal('INVALID', `performance takes at most ${mostValues} values.`, { field: 'input.performance' });
    const recorded = await this.parts.results.record(
      {
        checkId,
        severity: input.severity,
        at: input.at === null || input.at === undefined ? this.now() : Date.parse(input.at),
        message: (input.message ?? '').slice(0, longestMessage),
        performance: (input.performance ?? []).map(performanceOf),
      },
      actor,
    );
    return taken(checkId, recorded);
  }

  /** Makes an active check at once. */
  async run(check: CheckRecord | undefined, id: string, actor: string): Promise<RunResult | Refusal> {
    if (!check) return noCheck(id);
    if (!isActive(check.type))
      return new Refusal('INVALID', `A ${check.type} check waits for results; there is nothing to run.`, {
        field: 'id',
      });
    if (!check.enabled) return disabled(id);
    const seen = await this.parts.runner.probe(check);
    if (isBusy(seen))
      return new Refusal('BUSY', 'As many checks are running as may run at once (CHECK_CONCURRENCY). Try again.');
    const at = this.now();
    const recorded = await this.parts.results.record({ checkId: id, at, ...seen }, actor);
    const result = taken(id, recorded);
    return result instanceof Refusal ? result : { ...result, seen: { ...seen, at } };
  }

  private async create(transaction: Runner, changes: Changes, input: CheckInput): Promise<WrittenCheck | Refusal> {
    if (!input.itemId || !input.config)
      return new Refusal('INVALID', 'A new check needs itemId, name and config.', {
        field: input.itemId ? 'input.config' : 'input.itemId',
      });
    const { typed, failures } = configOf(input.config, this.parts.rules, undefined);
    const { settings, failures: others } = settingsOf(input, typed.type, undefined);
    if (failures.length + others.length > 0) return invalid([...failures, ...others]);
    const id = randomUUID();
    const token = typed.type === 'HEARTBEAT' ? newToken() : null;
    const now = this.now();
    const fresh = merged({} as CheckRecord, {
      id,
      type: typed.type,
      ...settings,
      ...described(typed, id),
      ...freshState(now),
      tokenHash: token === null ? null : hashOf(token),
      nextAt: settings.enabled && isActive(typed.type) ? now : null,
    });
    const properties = merged(fresh, { staleAt: staleInstant(fresh) });
    const { itemId } = input;
    const check = await transaction.run(cypher.check.create, { itemId, properties: { ...properties }, at: changes.at });
    if (!check)
      return new Refusal('NOT_FOUND', `There is no item ${JSON.stringify(itemId)}, or it is retired.`, {
        field: 'input.itemId',
      });
    changes.record(id, { type: 'Check', operation: 'CREATED', state: toldOf(check) });
    return { checkId: id, changeSet: changes.id, heartbeatToken: token };
  }

  private async change(
    transaction: Runner,
    changes: Changes,
    signals: Signals,
    input: CheckInput,
    before: CheckRecord,
  ): Promise<WrittenCheck | Refusal> {
    const stored = typedConfigOf(before);
    const { typed, failures } = input.config
      ? configOf(input.config, this.parts.rules, stored)
      : { typed: stored, failures: [] };
    const { settings, failures: others } = settingsOf(input, typed.type, before);
    const moved = [
      ...(input.itemId && input.itemId !== before.itemId
        ? [fixed('input.itemId', 'A check stays with its item.')]
        : []),
      ...(typed.type === before.type
        ? []
        : [fixed('input.config', `A check keeps its type, which is ${before.type}.`)]),
    ];
    if (failures.length + others.length + moved.length > 0) return invalid([...moved, ...failures, ...others]);
    const told = { ...settings, ...described(typed, before.id) };
    if (
      Object.entries(told).every(([name, value]) => isDeepStrictEqual(value, before[name as keyof CheckRecord] ?? null))
    )
      return { checkId: before.id, changeSet: null, heartbeatToken: null };
    const now = this.now();
    if (before.enabled && !settings.enabled)
      await this.silence(transaction, changes, signals, before, 'The check was disabled.');
    const restarted = before.enabled === settings.enabled ? {} : freshState(now);
    const check = merged(before, { ...told, ...restarted });
    const due = { staleAt: staleInstant(check), ...nextRun(check, now) };
    await transaction.run(cypher.check.update, {
      id: check.id,
      properties: { ...told, ...restarted, ...due },
      at: changes.at,
    });
    changes.record(check.id, { type: 'Check', operation: 'UPDATED', state: toldOf(merged(check, due)) });
    return { checkId: check.id, changeSet: changes.id, heartbeatToken: null };
  }

  /** Ends a check's alert, and lets its item's own status be made without it. */
  private async silence(
    transaction: Runner,
    changes: Changes,
    signals: Signals,
    check: CheckRecord,
    message: string,
  ): Promise<void> {
    if (check.hardSeverity === undefined) return;
    signals.touch(check.itemId);
    const effect = alertEffect(check.hardSeverity, 'OK');
    if (effect === 'NONE') return;
    const severity: Severity = 'OK';
    const { id: checkId, name: checkName, itemId } = check;
    const alert = { checkId, checkName, itemId, effect, severity, at: changes.at, message };
    await this.parts.applyAlerts(transaction, changes, signals, [alert]);
  }
}

function taken(id: string, { outcome, check }: Recorded): TakenResult | Refusal {
  if (outcome === 'UNKNOWN_CHECK' || !check) return noCheck(id);
  return outcome === 'DISABLED' ? disabled(id) : { outcome, check };
}

const disabled = (id: string): Refusal =>
  new Refusal('DISABLED', `The check ${JSON.stringify(id)} is disabled. Enable it by upsertCheck first.`);

const newToken = (): string => randomBytes(32).toString('base64url');
const fixed = (field: string, message: string) => ({ field, code: 'INVALID', message });

const invalid = (failures: readonly { field?: string | undefined; code: string; message: string }[]): Refusal =>
  new Refusal('INVALID', failures.length === 1 ? failures[0]!.message : 'Several fields are wrong.', { failures });

const described = (typed: TypedConfig, id: string) => ({
  target: targetOf(typed),
  config: JSON.stringify(typed.config),
  // What shares no host with others shares no limit with them.
  host: hostOf(typed) ?? id,
});

/** A check that was changed is made at once, unless it is being made. */
function nextRun(check: CheckRecord, now: number): Record<string, number | null> {
  if (!check.enabled || !isActive(check.type)) return { nextAt: null, leaseOwner: null, leaseUntil: null };
  return check.leaseUntil !== undefined && check.leaseUntil >= now ? {} : { nextAt: now };
}

function performanceOf(value: NonNullable<CheckResultInput['performance']>[number]): Performance {
  const { label, value: number, unit, ...rest } = value;
  const others = Object.entries(rest).filter(([, each]) => each !== null && each !== undefined);
  return { label: label.slice(0, 100), value: number, unit: (unit ?? '').slice(0, 10), ...Object.fromEntries(others) };
}
