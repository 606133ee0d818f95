import type { Logger } from 'pino';
import type { Sight } from '../access/can-see.js';
import { inBatches } from '../batches.js';
import { resolveItemIds } from '../cmdb/references.js';
import { badInput } from '../errors.js';
import { feedSequence, feedStamp } from '../feed/change-sets.js';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ItemRecord } from '../records.js';
import { steadyClock, type Clock } from '../clock.js';
import type { EventListener } from '../stream/event-pump.js';
import type { KeyedStream } from '../stream/keyed-stream.js';
import type { Delta, FeedEvent, KeyedChange, Snapshot, StreamMessage } from '../stream/messages.js';
import type { Topic } from '../stream/topic.js';
import { Topics } from '../stream/topics.js';
import type { StatusHub } from './hub.js';
import { Departures } from './departures.js';
import { itemLoader } from './item-loader.js';
import { HealthModel, type HealthSummary } from './health-model.js';
import type { StatusEvent } from './messages.js';
import { membersOf, mostIds } from './scope.js';

const pageSize = 200;
const retryPause = 250;

/** A service's health as subscribers are told of it. One object for all of them: an item of it is read at most once. */
export interface ServiceHealth extends KeyedChange, HealthSummary {
  /** Reads an item that it names. */
  item: (id: string) => Promise<ItemRecord>;
  /** The items that the service depends on now. */
  members: () => readonly string[];
}

export type ServiceHealthSnapshot = Snapshot<ServiceHealth>;
export type ServiceHealthDelta = Delta<ServiceHealth>;
export type ServiceHealthMessage = StreamMessage<ServiceHealth>;

/**
 * The health of all business services while somebody follows any of them: read once, then kept up to date by what the feed
 * says of statuses. Whoever follows it, each change is computed once.
 */
export class ServiceHealthBoard implements EventListener<StatusEvent> {
  private readonly topics: Topics<ServiceHealth>;
  private readonly listeners = new Set<Topic<ServiceHealth>>();
  private model: HealthModel | undefined;
  /** By service, as it was last told. */
  private readonly told = new Map<string, { health: ServiceHealth; text: string }>();
  private readonly departures: Departures;
  /** Everything up to this sequence number is in the model. */
  private position = 0;
  /** What came while the model is read. */
  private held: StatusEvent[] = [];
  private reached = 0;
  private loading: Promise<void> | undefined;
  /** Grows when following begins anew: what was being read then may lack what was sealed in between. */
  private generation = 0;
  private waiters: (() => void)[] = [];

  constructor(
    private readonly graph: Graph,
    private readonly feed: Feed,
    private readonly hub: Pick<StatusHub, 'pump'>,
    private readonly log: Pick<Logger, 'warn'>,
    private readonly clock: Clock = steadyClock,
    onDrop?: (reason: string) => void,
  ) {
    this.departures = new Departures(graph);
    this.topics = new Topics({ listen: (topic, used) => this.listen(topic, used), onDrop });
  }

  /** Throws BAD_USER_INPUT for too many ids or a cursor of something else, NOT_FOUND for an id that names no item. */
  async open(
    references: readonly string[] | null | undefined,
    after: string | null | undefined,
    sight?: Sight,
  ): Promise<KeyedStream<ServiceHealth>> {
    const sequence = feedSequence(after);
    if (references && references.length > mostIds)
      throw badInput(
        'ids',
        `takes at most ${mostIds} ids, not ${references.length}. Without any all services are told.`,
      );
    const graph = this.graph.seenBy(sight);
    const ids = references ? new Set(await resolveItemIds(graph, references)) : undefined;
    const source = {
      sight,
      names: { snapshot: 'ServiceHealthSnapshot', delta: 'ServiceHealthDelta' },
      clock: this.clock,
      passes: ({ key }: ServiceHealth, members: ReadonlySet<string> | undefined) =>
        (!ids || ids.has(key)) && (!sight || members?.has(key) === true),
      // A service that is new is told; of one that left nothing more can be told, so those who follow it begin anew.
      members: async (from: number) => {
        await this.upTo(from);
        const departed = this.departures.of(ids);
        return sight ? new Set([...departed, ...(await graph.run(cypher.status.services, {}))]) : departed;
      },
      page: (place: string, from: number, members: ReadonlySet<string> | undefined) =>
        this.page((id) => (!ids || ids.has(id)) && (!sight || members?.has(id) === true), place, from),
      head: () => this.feed.head(),
      oldest: () => this.feed.oldest(),
      after: (from: number) => this.since(ids, from, sight !== undefined),
    };
    const key = JSON.stringify([ids && [...ids].sort(), sight?.key]);
    return this.topics.open(key, source, { after: sequence, stamp: feedStamp(after), snapshot: true });
  }

  offer(event: StatusEvent): void {
    const isNew = event.changes.some(({ class: name, key }) => name === 'BusinessService' && !this.model?.has(key));
    if (this.loading || !this.model || event.related || event.rescoped || isNew) {
      this.held.push(event);
      this.loading ??= this.load();
      return;
    }
    this.position = Math.max(this.position, event.sequence);
    this.tell(this.take(event), event.sequence);
  }

  reach(sequence: number): void {
    this.reached = Math.max(this.reached, sequence);
    if (this.loading) return;
    this.position = Math.max(this.position, sequence);
    for (const listener of this.listeners) listener.reach(sequence);
    this.release();
  }

  end(): void {
    for (const listener of [...this.listeners]) listener.end();
    this.release();
  }

  private listen(topic: Topic<ServiceHealth>, used: boolean): void {
    if (topic.source.sight) this.hub.pump.followedInPart(used);
    if (!used) {
      this.listeners.delete(topic);
      if (this.listeners.size > 0) return;
      this.hub.pump.detach(this);
      this.model = undefined;
      this.held = [];
      this.told.clear();
      this.departures.clear();
      return;
    }
    this.listeners.add(topic);
    if (this.listeners.size > 1) return;
    this.generation++;
    this.hub.pump.attach(this);
    this.loading ??= this.load();
  }

  /** Applies what an event says. Gives the services that it concerns. */
  private take({ changes }: StatusEvent): Set<string> {
    const concerned = new Set<string>();
    for (const { key, effective, observed, version, margin, causedBy } of changes)
      for (const serviceId of this.model!.apply({ id: key, effective, observed, version, margin, causedBy }))
        concerned.add(serviceId);
    return concerned;
  }

  /** Tells the services of these whose health is another than was told last; `related` when services left. */
  private tell(
    serviceIds: Iterable<string>,
    sequence: number,
    listeners: Iterable<Topic<ServiceHealth>> = this.listeners,
    related = false,
  ): void {
    const load = itemLoader(this.graph);
    const changes: ServiceHealth[] = [];
    for (const serviceId of serviceIds) {
      const summary = this.model!.summary(serviceId);
      const text = JSON.stringify(summary);
      if (!summary || this.told.get(serviceId)?.text === text) continue;
      const members = (): readonly string[] => this.model?.dependenciesOf(serviceId) ?? [];
      const health = { ...summary, key: serviceId, sequence, item: load, members };
      this.told.set(serviceId, { health, text });
      changes.push(health);
    }
    if (changes.length === 0 && !related) return;
    const event: FeedEvent<ServiceHealth> = { sequence, changes, related };
    for (const listener of listeners) listener.offer(event);
  }

  /** Reads what services depend on and how that is, until nothing of it changed meanwhile. */
  private async load(): Promise<void> {
    while (this.listeners.size > 0 && !this.feed.isStopped) {
      try {
        const { generation } = this;
        const held = this.held.length;
        const head = await this.feed.head();
        const model = await this.read();
        if (generation !== this.generation) continue;
        if (this.held.slice(held).some(({ related, rescoped, sequence }) => (related || rescoped) && sequence > head))
          continue;
        const isFirst = this.model === undefined;
        this.model = model;
        const events = this.held;
        this.held = [];
        for (const event of events) this.take(event);
        this.loading = undefined;
        this.position = Math.max(this.position, head, this.reached, events.at(-1)?.sequence ?? 0);
        const left = [...this.told.keys()].filter((id) => !model.has(id));
        for (const id of left) {
          this.told.delete(id);
          this.departures.note(id, this.position);
        }
        // Those who wait for their first page are told by it.
        this.tell(model.serviceIds, this.position, isFirst ? [] : this.listeners, !isFirst);
        if (!isFirst) for (const listener of this.listeners) listener.reach(this.position);
        return this.release();
      } catch (error) {
        if (this.feed.isStopped) break;
        this.log.warn({ err: error }, 'the health of services could not be read; trying again');
        await new Promise((resolve) => setTimeout(resolve, retryPause));
      }
    }
    this.loading = undefined;
    this.release();
  }

  private async read(): Promise<HealthModel> {
    const services = await membersOf(this.graph, await this.graph.run(cypher.status.services, {}));
    const all = new Set([...services.values()].flatMap((members) => [...members]));
    const standings = await inBatches([...all], (ids) => this.graph.run(cypher.status.standings, { ids }));
    return new HealthModel(services, standings);
  }

  private async page(
    isWanted: (id: string) => boolean,
    after: string,
    sequence: number,
  ): Promise<{ items: ServiceHealth[]; last: boolean }> {
    await this.upTo(sequence);
    const wanted = [...this.told.values()]
      .map(({ health }) => health)
      .filter(({ key }) => key > after && isWanted(key))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return { items: wanted.slice(0, pageSize), last: wanted.length <= pageSize };
  }

  /** A health stands for itself: what changed since is told as it is now, and not as it was in between. */
  private async since(
    ids: ReadonlySet<string> | undefined,
    sequence: number,
    inPart: boolean,
  ): Promise<{ events: FeedEvent<ServiceHealth>[]; through: number }> {
    await this.upTo(sequence);
    if (this.position <= sequence) return { events: [], through: sequence };
    // Which services somebody saw then who sees a part is not known.
    const related = inPart || (await this.departures.haveBeen(ids, sequence));
    const { position } = this;
    const changes = [...this.told.values()].map(({ health }) => health).filter((health) => health.sequence > sequence);
    return {
      events: related || changes.length > 0 ? [{ sequence: position, changes, related }] : [],
      through: position,
    };
  }

  private async upTo(sequence: number): Promise<void> {
    while ((this.loading || this.position < sequence) && this.listeners.size > 0 && !this.feed.isStopped)
      await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  private release(): void {
    for (const resolve of this.waiters.splice(0)) resolve();
  }
}
