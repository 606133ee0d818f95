import { inBatches } from '../batches.js';
import { openTimeOf } from '../calendar/answers.js';
import { staleSince } from '../cmdb/sightings.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { day, type Instant, type Span } from '../monitoring/spans.js';
import type { ChangePlanRecord } from '../records.js';
import { changeCalendar, earliestStartOf, readChangePractice } from './practices.js';
import { collisionsOf, type ChangeKind, type Collision } from './collisions.js';
import { criticalityOfTier, riskOf, type Risk } from './risk.js';
import { plannedOf, Surroundings, type AssessmentLimits } from './surroundings.js';

/** How changes are handled, as far as it counts here. */
export interface Handling {
  /** How long, in milliseconds, changes are kept apart. */
  readonly buffer: number;
  /** From when on a change that is put to its board at an instant may begin; undefined for never. */
  readonly earliestStart: (type: ChangeKind, at: Instant) => Instant | undefined;
}

export interface AssessmentOptions {
  readonly handling: Handling;
  readonly limits?: AssessmentLimits | undefined;
}

/** What a change may do, and what it meets. */
export interface Assessment {
  /** What was looked at. */
  readonly plan: ChangePlanRecord;
  readonly risk: Risk;
  /** Strongest first; empty while it has no window. */
  readonly collisions: readonly Collision[];
  /** Not all that is around it was looked at. */
  readonly truncated: boolean;
}

const trackRecordTime = 180 * day;
/** Of a larger radius so many items are looked at for being stale. */
const mostLookedAt = 5_000;

/** The risk of a change that there is and everything that it collides with, as of an instant; `startsNow`: as if its window began then. */
export async function assess(
  runner: Runner,
  model: Model,
  changeId: string,
  at: string,
  { startsNow = false }: { startsNow?: boolean } = {},
): Promise<Assessment> {
  const [plan] = await runner.run(cypher.collision.plans, { ids: [changeId] });
  if (!plan) throw new Error(`Change ${changeId} is gone.`);
  const asked = startsNow ? begunAt(plan, at) : plan;
  const handling = await readHandling(runner);
  return (await assessPlans(runner, model, [asked], Date.parse(at), { handling })).get(changeId)!;
}

function begunAt(plan: ChangePlanRecord, at: string): ChangePlanRecord {
  if (!hasWindow(plan)) return plan;
  const length = Date.parse(plan.plannedEnd!) - Date.parse(plan.plannedStart!);
  return { ...plan, plannedStart: at, plannedEnd: new Date(Date.parse(at) + length).toISOString() };
}

/** The same for several changes, in as many statements as for one. */
export async function assessAll(
  runner: Runner,
  model: Model,
  changeIds: readonly string[],
  at: Instant,
): Promise<Map<string, Assessment>> {
  const plans = await runner.run(cypher.collision.plans, { ids: [...new Set(changeIds)] });
  return assessPlans(runner, model, plans, at, { handling: await readHandling(runner) });
}

/** How changes are handled here, by the practice and its calendar. */
export async function readHandling(runner: Runner): Promise<Handling> {
  const practice = await readChangePractice(runner);
  const calendar = await changeCalendar(runner, practice);
  return {
    buffer: openTimeOf(practice.buffer)!,
    earliestStart: (type, at) => earliestStartOf(type, practice, calendar, at),
  };
}

/** The same for what is only thought of. Looks at the whole graph, whoever asks: what they do not see is theirs to count. */
export async function assessPlans(
  runner: Runner,
  model: Model,
  plans: readonly ChangePlanRecord[],
  at: Instant,
  { handling, limits }: AssessmentOptions,
): Promise<Map<string, Assessment>> {
  if (plans.length === 0) return new Map();
  const span = hullOf(plans, at);
  const around = await Surroundings.read(runner, model, plans, { span, at, buffer: handling.buffer, limits });
  const risks = await risksOf(runner, model, plans, around, at, handling);
  return new Map(
    plans.map((plan) => {
      const planned = plannedOf(plan, at);
      const collisions = hasWindow(plan) ? collisionsOf(around.question(planned)) : [];
      return [plan.id, { plan, risk: risks.get(plan.id)!, collisions, truncated: around.truncated }];
    }),
  );
}

export const hasWindow = ({ plannedStart, plannedEnd }: ChangePlanRecord): boolean =>
  plannedStart != null && plannedEnd != null;

/** From the first beginning to the last end. */
function hullOf(plans: readonly ChangePlanRecord[], at: Instant): Span {
  const windows = plans.filter(hasWindow).map((plan) => plannedOf(plan, at).window);
  if (windows.length === 0) return { from: at, to: at };
  return { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
}

async function risksOf(
  runner: Runner,
  model: Model,
  plans: readonly ChangePlanRecord[],
  around: Surroundings,
  at: Instant,
  handling: Handling,
): Promise<Map<string, Risk>> {
  const radii = new Map(plans.map(({ id, targets }) => [id, [...around.downSets.of(targets).down]]));
  const lookedAt = new Map(Array.from(radii, ([id, radius]) => [id, radius.slice(0, mostLookedAt)]));
  const all = (lists: ReadonlyMap<string, readonly string[]>): string[] => [...new Set([...lists.values()].flat())];
  const since = staleSince(model, at);
  const stale = new Set(await inBatches(all(lookedAt), (ids) => runner.run(cypher.collision.stale, { ids, since })));
  const services = all(radii).filter((id) => around.classOf(id) === 'BusinessService');
  const tiers = new Map(
    (await inBatches(services, (ids) => runner.run(cypher.collision.tiers, { ids }))).map(({ id, tier }) => [id, tier]),
  );
  const records = await trackRecords(runner, plans, around, at);
  return new Map(
    plans.map((plan) => {
      const radius = radii.get(plan.id)!;
      const tier = radius.reduce<number | undefined>((best, id) => least(best, tiers.get(id)), undefined);
      const record = records.get(plan.id);
      const risk = riskOf({
        ...{ blastRadius: radius.length, criticality: criticalityOfTier(tier) },
        ...{ recentChanges: record?.changes ?? 0, recentFailures: record?.failures ?? 0 },
        ...{ tested: plan.tested ?? 0, hasBackout: plan.hasBackout, shortLead: hasShortLead(plan, at, handling) },
        ...{ staleItems: lookedAt.get(plan.id)!.filter((id) => stale.has(id)), questionnaire: plan.questionnaire ?? 0 },
      });
      return [plan.id, risk];
    }),
  );
}

const least = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

/** Counted from when it was put to its board, and from now before that. */
function hasShortLead(plan: ChangePlanRecord, at: Instant, { earliestStart }: Handling): boolean {
  if (plan.plannedStart == null) return false;
  const earliest = earliestStart(plan.type ?? 'NORMAL', plan.submittedAt == null ? at : Date.parse(plan.submittedAt));
  return earliest === undefined || Date.parse(plan.plannedStart) < earliest;
}

/** How the team of each did with items of the same classes. */
async function trackRecords(
  runner: Runner,
  plans: readonly ChangePlanRecord[],
  around: Surroundings,
  at: Instant,
): Promise<Map<string, { changes: number; failures: number }>> {
  const rows = plans.flatMap(({ id, teamId, targets }) =>
    teamId == null ? [] : [{ key: id, team: teamId, classes: [...new Set(targets.map(around.classOf))].sort() }],
  );
  if (rows.length === 0) return new Map();
  const since = new Date(at - trackRecordTime).toISOString();
  const found = await runner.run(cypher.collision.trackRecord, { rows, since, until: new Date(at).toISOString() });
  return new Map(found.map(({ key, changes, failures }) => [key, { changes, failures }]));
}
