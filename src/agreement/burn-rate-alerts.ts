import { AlertKeeper } from '../alerts/keeper.js';
import { noteOwn } from '../alerts/own.js';
import { stateOf } from '../alerts/stored.js';
import { calendarOf } from '../calendar/answers.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { History } from '../history/history.js';
import { system } from '../lifecycle/lifecycles.js';
import type { IncomingAlert } from '../monitoring/alert-intake.js';
import { minute, type Instant } from '../monitoring/spans.js';
import type { AlertRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { StatusWrites } from '../status/writes.js';
import type { Sweep } from '../sweeper.js';
import { alertOfBurn, budgetKey, type Burn } from './burn-rate-alert.js';
import { longestBurnWindow } from './error-budget.js';
import { inForceOn } from './reads.js';
import { burnRatesAt } from './standings.js';
import { targetsOf, type OwnedTarget } from './stored.js';

/** Rates are looked at as of each whole minute: processes that look at one look at the same. */
const every = minute;

/** Opens an alert for each error budget that is spent too fast, and ends it once it is not any more. */
export class BurnRateAlerts {
  private judgedAt: Instant | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly writes: StatusWrites,
    private readonly history: Pick<History, 'courses'>,
  ) {}

  readonly sweep: Sweep = {
    name: 'burn-rates',
    run: async (now) => {
      const at = Math.floor(now / every) * every;
      if (at !== this.judgedAt) await this.judge(at);
      this.judgedAt = at;
      return at + every;
    },
  };

  /** Opens and ends what the rates as of an instant ask for. Gives how many alerts it wrote. */
  async judge(at: Instant): Promise<number> {
    const burns = await this.burnsAt(at);
    const firing = new Set(await this.graph.run(cypher.alert.budgets, {}));
    // Most of the time there is nothing to write.
    const keys = [
      ...[...burns.keys()].filter((key) => !firing.has(key)),
      ...[...firing].filter((key) => !burns.has(key)),
    ].sort();
    if (keys.length === 0) return 0;
    const order = { operation: 'judgeErrorBudgets', actor: system.actor, request: null };
    const written = await this.writes.write<number>(order, async (transaction, changes, signals) => {
      const keeper = new AlertKeeper(transaction, changes, signals);
      const known = new Map(
        (await transaction.run(cypher.alert.byKeys, { keys })).map((record) => [record.dedupKey!, keeper.hold(record)]),
      );
      const names = await namesOf(
        transaction,
        keys.flatMap((key) => burns.get(key)?.serviceId ?? []),
      );
      for (const key of keys) note(keeper, known.get(key), burns.get(key), { at, names, now: Date.parse(changes.at) });
      await keeper.save();
      // Another process was first.
      if (keeper.told.length === 0) changes.discard();
      return keeper.told.length;
    });
    return written instanceof Refusal ? 0 : written;
  }

  /** What is spent too fast as of an instant, by the key of its alert. */
  private async burnsAt(at: Instant): Promise<Map<string, Burn>> {
    const targets = await this.targetsAt(at);
    const services = [...new Set(targets.flatMap(({ agreement }) => agreement.services))].sort();
    const burns = new Map<string, Burn>();
    if (services.length === 0) return burns;
    const window = { from: at - longestBurnWindow, to: at };
    const courses = await this.history.courses(services, window);
    const calendars = await this.graph.run(cypher.calendar.byIds, {
      ids: [...new Set(targets.flatMap(({ calendarId }) => calendarId ?? []))],
    });
    for (const target of targets) {
      const calendar = calendars.find(({ id }) => id === target.calendarId);
      const agreed = calendar && calendarOf(calendar.current).openIn(window);
      for (const serviceId of target.agreement.services) {
        const course = courses.get(serviceId);
        // Of most services none of it was down.
        if (!course?.intervals.some(({ severity }) => severity === 'CRITICAL')) continue;
        for (const standing of burnRatesAt(course, agreed, target.percentage / 100, at))
          if (standing.firing) burns.set(budgetKey(target, serviceId, standing), { target, serviceId, standing });
      }
    }
    return burns;
  }

  private async targetsAt(at: Instant): Promise<OwnedTarget[]> {
    const agreements = await inForceOn(this.graph, new Date(at).toISOString().slice(0, 10));
    return agreements.flatMap((agreement) => targetsOf(agreement).map((target) => ({ ...target, agreement })));
  }
}

/** Begins or ends an alert, unless somebody judged it as of the same instant or a later one. */
function note(
  keeper: AlertKeeper,
  existing: AlertRecord | undefined,
  burn: Burn | undefined,
  { at, names, now }: { at: Instant; names: ReadonlyMap<string, string>; now: number },
): void {
  const state = existing && stateOf(existing);
  if (state && Math.max(state.startsAt, state.endsAt ?? 0) >= at) return;
  if (burn) {
    if (state?.status === 'FIRING') return;
    const { serviceId, target } = burn;
    const own = { itemId: serviceId, targetId: target.id };
    return noteOwn(keeper, existing, alertOfBurn(burn, names.get(serviceId) ?? serviceId, at), now, own);
  }
  if (!existing || state?.status !== 'FIRING') return;
  const { source, fingerprint, itemId, targetId } = existing;
  const over: IncomingAlert = { ...state, source, fingerprint, status: 'RESOLVED', endsAt: at };
  noteOwn(keeper, existing, over, now, { itemId: itemId!, targetId });
}

async function namesOf(runner: Runner, ids: readonly string[]): Promise<Map<string, string>> {
  const items = await runner.run(cypher.cmdb.byIds, { ids: [...new Set(ids)] });
  return new Map(items.map(({ id, name }) => [id, name]));
}
