import type { Logger } from 'pino';
import type { Feed } from '../feed/feed.js';
import { FeedListener } from '../feed/listener.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { Model } from '../model/model.js';
import { decideIncident, decideResolution, incidentDefaults, type IncidentDecision } from '../monitoring/symptoms.js';
import type { RaisedIncidentRecord, RootAlertRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { Sweep, Sweeper } from '../sweeper.js';
import {
  alertPrefix,
  deserving,
  detectionOf,
  endsOf,
  isInHand,
  isOfIncident,
  isSettled,
  isUndecided,
  knownOf,
  severe,
  type RootItem,
} from './alert.js';
import type { Incidents } from './incidents.js';
import { Neighbourhood } from './neighbourhood.js';
import { readPractice } from './practices.js';

/** For how long it rests after it hears of alerts, in milliseconds: they are grouped under their roots first, and what comes together is looked at once. */
const rest = 500;
/** How many incidents one run opens; the next one follows at once. */
const mostOpened = 50;

/**
 * Opens an incident for what alerts that nobody has in hand are rooted in, has others join it, resolves it once all are over,
 * and reopens it when they come back. It looks at what is there, so it may run at any time, in any process: a fingerprint
 * opens one incident, and an event that came too late is refused.
 */
export class AlertIncidents implements Sweep {
  readonly name = 'alert-incidents';
  private readonly listener: FeedListener;
  private resting: NodeJS.Timeout | undefined;

  constructor(
    private readonly graph: Graph,
    feed: Feed,
    private readonly incidents: Incidents,
    private readonly model: Model,
    private readonly sweeper: Pick<Sweeper, 'nudge'>,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    this.listener = new FeedListener(feed, {
      wants: ({ types = [] }) => types.includes('ALERT'),
      nudge: () => this.nudge(),
    });
  }

  start(): void {
    this.listener.start();
  }

  async stop(): Promise<void> {
    await this.listener.stop();
    clearTimeout(this.resting);
  }

  private nudge(): void {
    this.resting ??= setTimeout(() => {
      this.resting = undefined;
      this.sweeper.nudge(this.name);
    }, rest);
  }

  /** Gives when something is due next. */
  async run(now: number): Promise<number | undefined> {
    const raised = [...(await this.graph.run(cypher.incident.raised, { prefix: alertPrefix }))];
    const roots = await this.rootsAt(now, new Set(raised.map(({ id }) => id)));
    const read = raised.length;
    const due: number[] = [];
    const neighbourhood = new Neighbourhood(this.graph, this.model, raised, now);
    const moved = new Set<string>();
    for (const root of roots) {
      // What else is there to do is not kept waiting by a storm.
      if (raised.length - read >= mostOpened) break;
      const known =
        raised.find((incident) => isOfIncident(root, incident)) ??
        raised.find(({ fingerprint }) => fingerprint === root.fingerprint);
      const decision = decideIncident(root.since, knownOf(known), now);
      if (decision.kind === 'WAIT') due.push(decision.until);
      else await this.act(decision, root, known, { raised, neighbourhood, now });
      if (known) moved.add(known.id);
    }
    if (raised.length > read) due.push(now);
    for (const incident of raised) {
      // It was read before alerts joined it.
      if (moved.has(incident.id)) continue;
      const resolution = decideResolution(
        { state: knownOf(incident)!.state, autoResolve: incident.autoResolve },
        endsOf(incident),
        now,
      );
      if (resolution.kind === 'WAIT') due.push(resolution.until);
      else if (resolution.kind === 'RESOLVE') await this.resolve(incident);
    }
    await this.propose(raised);
    return due.length > 0 ? Math.min(...due) : undefined;
  }

  /** What takes down so much at once may be a major incident. */
  private async propose(raised: readonly RaisedIncidentRecord[]): Promise<void> {
    const candidates = raised.filter(isUndecided);
    if (candidates.length === 0) return;
    const { majorFromAlerts } = await readPractice(this.graph);
    for (const { id, firing } of candidates)
      if (firing.length >= majorFromAlerts)
        await this.told(this.incidents.bySystem(id, 'PROPOSE_MAJOR', { reason: `${firing.length} alerts are of it.` }));
  }

  /** The items that deserve an incident, each with its alerts; notes since when they have. `opened`: those that alerts opened. */
  private async rootsAt(now: number, opened: ReadonlySet<string>): Promise<RootItem[]> {
    const firing = await this.graph.run(cypher.incident.firing, { severities: severe });
    const stamps = firing.map((alert) => ({ alert, since: deserving(alert, now) }));
    const rows = stamps.flatMap(({ alert: { id, since: before }, since }) => {
      const text = since === null ? null : new Date(since).toISOString();
      return (before ?? null) === text ? [] : [{ id, since: text }];
    });
    if (rows.length > 0) await this.graph.run(cypher.incident.deserve, { rows });
    const byItem = new Map<string, { alerts: RootAlertRecord[]; since: number }>();
    for (const { alert, since } of stamps) {
      // What somebody closed or cancelled is not opened anew while it goes on.
      if (since === null || isSettled(alert) || isInHand(alert, opened)) continue;
      const held = byItem.get(alert.itemId);
      byItem.set(alert.itemId, {
        alerts: [...(held?.alerts ?? []), alert],
        since: Math.min(held?.since ?? since, since),
      });
    }
    return [...byItem].map(([itemId, { alerts, since }]) => ({
      ...{ itemId, alerts, since, fingerprint: `${alertPrefix}${itemId}` },
    }));
  }

  private async act(
    decision: IncidentDecision,
    root: RootItem,
    known: RaisedIncidentRecord | undefined,
    { raised, neighbourhood, now }: { raised: RaisedIncidentRecord[]; neighbourhood: Neighbourhood; now: number },
  ): Promise<void> {
    const alerts = root.alerts.flatMap(({ id, symptoms }) => [id, ...symptoms]);
    if (decision.kind === 'OPEN') {
      const near = await neighbourhood.nearest(root);
      if (near) return this.join(near, alerts, [root.itemId]);
      // Of a day ago: it keeps its history, and what begins now has one of its own.
      if (known) await this.told(this.incidents.bySystem(known.id, 'RELEASE', {}));
      const opened = await this.told(this.incidents.raise(detectionOf(root, alerts, now)));
      // What breaks down with it in the same run joins it.
      if (!opened) return;
      const incident = justOpened(opened.recordId, root, now);
      raised.push(incident);
      neighbourhood.add(incident);
      return;
    }
    if (decision.kind === 'ATTACH') await this.join(known!, alerts, []);
    if (decision.kind === 'REOPEN')
      await this.told(this.incidents.bySystem(known!.id, 'REOPEN', { reason: 'Its alerts fire again.', alerts }));
  }

  private async join(incident: RaisedIncidentRecord, alerts: string[], items: string[]): Promise<void> {
    const held = new Set(incident.firing.map(({ id }) => id));
    const more = alerts.filter((id) => !held.has(id));
    if (more.length > 0) await this.told(this.incidents.bySystem(incident.id, 'JOIN_ALERTS', { alerts: more, items }));
  }

  private async resolve({ id, over, overSince }: RaisedIncidentRecord): Promise<void> {
    const what = over === 1 ? 'Its alert is' : `All ${over} alerts are`;
    const seconds = incidentDefaults.resolveAfter / 1_000;
    await this.told(
      this.incidents.bySystem(id, 'RESOLVE', {
        ...{ resolutionCode: 'RECOVERED', restoredAt: overSince! },
        solution: `${what} over, and none came back within ${seconds} seconds.`,
      }),
    );
  }

  /** A no is no fault: a person, or another process, was first. */
  private async told(answer: Promise<WrittenRecord | Refusal>): Promise<WrittenRecord | undefined> {
    const written = await answer;
    if (!(written instanceof Refusal)) return written;
    if (!['ILLEGAL_TRANSITION', 'GUARD_FAILED'].includes(written.code))
      this.log.warn({ code: written.code, message: written.message }, 'an incident could not follow its alerts');
    return undefined;
  }
}

const justOpened = (id: string, { itemId, alerts, fingerprint }: RootItem, now: number): RaisedIncidentRecord => ({
  ...{ id, state: 'PRIORITISED', fingerprint, loggedAt: new Date(now).toISOString(), autoResolve: true },
  ...{ items: [{ id: itemId, owners: alerts[0]!.owners }], over: 0, overSince: null },
  lasting: alerts.length,
  firing: alerts.map(({ id: alertId }) => ({ id: alertId, itemId })),
});
