import DataLoader from 'dataloader';
import { resolveItemIds } from '../cmdb/references.js';
import { badInput, notFound } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ServiceClockRecord } from '../records.js';
import { calendarVersions } from './calendars.js';
import { complianceOfCounts, type Compliance } from './compliance.js';
import { never } from './clock-record.js';
import { classesOf, predictBreach, predictionBases, type PastClock, type Prediction } from './prediction.js';
import type { AgreementReads } from './reads.js';
import type { ServiceLevel } from './service-level.js';
import { levelsOf } from './stored.js';

/** How the clocks of a level came out in a period, at one priority. */
export interface LevelCompliance extends Compliance {
  readonly level: ServiceLevel;
  readonly priority: string;
}

/** How likely a clock breaks its target, and by which past clocks. */
export interface BreachPrediction extends Prediction {
  readonly basis: (typeof predictionBases)[number];
}

type ClockClass = Pick<ServiceClockRecord, 'recordType' | 'kind' | 'priority'>;

/** Of each kind and priority so many past clocks are looked at, the last. */
const mostPast = 5_000;

export interface ComplianceQuestion {
  agreement?: string | null | undefined;
  service?: string | null | undefined;
  recordType?: string | null | undefined;
  from: string;
  to: string;
}

/** Reads clocks. One instance per request. */
export class ClockReads {
  private readonly byRecord = new DataLoader<string, ServiceClockRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.clock.ofRecords, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ recordId }) => recordId === id));
  });
  private readonly calendars = new DataLoader<string, Awaited<ReturnType<typeof calendarVersions>>>(async (ids) => {
    const known = await calendarVersions(this.graph, ids);
    return ids.map(() => known);
  });

  private readonly past = new DataLoader<ClockClass, PastClock[], string>(
    async (classes) => {
      const rows = await this.graph.run(cypher.clock.lasted, {
        classes: classes.map((one, index) => ({ index, ...one })),
        limit: mostPast,
      });
      const found = new Map(rows.map(({ index, clocks }) => [index, clocks]));
      return classes.map((_, index) => found.get(index) ?? []);
    },
    { cacheKeyFn: ({ recordType, kind, priority }) => `${recordType} ${kind} ${priority}` },
  );
  private readonly teams = new DataLoader<string, string | undefined>(async (ids) => {
    const found = new Map(
      (await this.graph.run(cypher.clock.teams, { ids: [...ids] })).map((row) => [row.id, row.teamId]),
    );
    return ids.map((id) => found.get(id));
  });

  constructor(
    private readonly graph: Graph,
    private readonly agreements: AgreementReads,
    private readonly now: () => Date,
  ) {}

  ofRecord(id: string): Promise<ServiceClockRecord[]> {
    return this.byRecord.load(id);
  }

  /** By id, in their order, without those that are out of sight. */
  async ofIds(ids: readonly string[]): Promise<ServiceClockRecord[]> {
    const rows = await this.graph.run(cypher.clock.byIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Open milliseconds used until the clock ended, or until now. */
  async elapsedMs(clock: ServiceClockRecord): Promise<number> {
    const { calendarId } = JSON.parse(clock.level) as ServiceLevel;
    const calendar = (await this.calendars.load(calendarId)).of(calendarId).calendar(clock.calendarVersion);
    const pauses = (JSON.parse(clock.pauses) as { from: string; to: string | null }[]).map(({ from, to }) => ({
      from: Date.parse(from),
      to: to === null ? Infinity : Date.parse(to),
    }));
    const until = clock.stoppedAt ?? clock.cancelledAt;
    const end = until === undefined ? this.now().getTime() : Date.parse(until);
    return calendar.elapsed(Date.parse(clock.startedAt), end, pauses);
  }

  /** How likely a clock that is not over breaks its target; undefined for one that is. */
  async prediction(clock: ServiceClockRecord): Promise<BreachPrediction | undefined> {
    const { recordType, kind, priority, serviceId, targetMs, state } = clock;
    if (state === 'STOPPED' || state === 'CANCELLED') return undefined;
    const [past, teamId, elapsedMs] = await Promise.all([
      this.past.load({ recordType, kind, priority }),
      this.teams.load(clock.recordId),
      this.elapsedMs(clock),
    ]);
    const predicted = predictBreach({ elapsedMs, targetMs }, classesOf(past, { serviceId, teamId }));
    return { ...predicted, basis: predictionBases[predicted.class]! };
  }

  async compliance({ agreement, service, recordType, from, to }: ComplianceQuestion): Promise<LevelCompliance[]> {
    if (Date.parse(from) >= Date.parse(to)) throw badInput('to', 'must be later than from.');
    const levels = (await this.levelsOf(agreement, service)).filter(
      (level) => recordType == null || level.recordType === recordType,
    );
    const byId = new Map(levels.map((level) => [level.id, level]));
    const rows = await this.graph.run(cypher.clock.counts, { levelIds: [...byId.keys()], from, to, never });
    return rows
      .map(({ levelId, priority, ...counts }) => ({
        level: byId.get(levelId)!,
        priority,
        ...complianceOfCounts(counts),
      }))
      .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.priority < b.priority ? -1 : 1));
  }

  private async levelsOf(
    agreement: string | null | undefined,
    service: string | null | undefined,
  ): Promise<ServiceLevel[]> {
    if (agreement != null) {
      const found = await this.agreements.find(agreement);
      if (!found) throw notFound('agreement', agreement);
      return levelsOf(found);
    }
    if (service == null) throw badInput('agreement', 'is missing, and so is service. Name one of them.');
    const [id] = await resolveItemIds(this.graph, [service], 'service');
    return this.agreements.levelsFor(id!, this.now().toISOString().slice(0, 10));
  }
}
