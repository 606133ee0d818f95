import stringify from 'safe-stable-stringify';
import { cypher } from '../generated/cypher.js';
import type { Feed } from '../feed/feed.js';
import { FeedListener } from '../feed/listener.js';
import type { Graph } from '../graph/graph.js';
import type { Log } from '../log.js';
import type { ApiTokenRecord, HolderRecord } from '../records.js';
import { clockTolerance } from './oidc.js';
import { principalOf, type Credential } from './credentials.js';
import type { Principal } from './principal.js';

/** Why a connection is ended. */
export type EndReason = 'EXPIRED' | 'RIGHTS_CHANGED' | 'TOO_OLD';

interface Live {
  readonly credential: Credential;
  principal: Principal | undefined;
  /** When time alone changes the rights. */
  changesAt: number | undefined;
  checkedAt: number;
  /** When each is ended for its age, by how it is ended. */
  readonly connections: Map<(reason: EndReason) => void, number>;
}

/** How many credentials are kept in mind; beyond that those without connections are looked up again. */
const mostKept = 20_000;
/** For how long rights count without a look into the graph, in milliseconds, should the feed stand still. */
const longestKept = 10_000;
/** How often expiry is looked for, in milliseconds. */
const beat = 200;
const batch = 500;
/** How long a connection lives at most, whatever it was opened with, in milliseconds: then its client signs in anew. */
const longestLife = 3_600_000;
/** By how much some end sooner, so that those opened together do not come back together. */
const spread = 300_000;
/** ChangeSets that may change somebody's rights. */
const concerning = new Set(['ACCESS', 'RELATIONSHIP', 'ITEM']);

const isHeld = ({ connections }: Live): boolean => connections.size > 0;

/**
 * Who is signed in, in this process, and with which rights. The rights are read when somebody first asks, and again
 * whenever a ChangeSet may have changed them; who holds a connection with rights that are no more is cut off.
 */
export class Principals {
  private readonly live = new Map<string, Live>();
  private readonly byPrincipal = new WeakMap<Principal, Live>();
  private readonly listener: FeedListener;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  private again = false;
  /** Whether the last reading failed: rights may have ended that are still held. */
  private failed = false;

  constructor(
    private readonly graph: Graph,
    feed: Feed,
    private readonly log: Pick<Log, 'warn'>,
    private readonly now: () => number = Date.now,
  ) {
    this.listener = new FeedListener(feed, {
      wants: ({ types }) => types === undefined || types === null || types.some((type) => concerning.has(type)),
      nudge: () => void this.refresh(),
    });
  }

  start(): void {
    this.listener.start();
    this.timer = setInterval(() => this.look(), beat);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.listener.stop();
    await this.reading;
  }

  /** The principal of a secret that was seen before; undefined when it has to be looked up. */
  known(key: string): Principal | undefined {
    const live = this.live.get(key);
    if (!live?.principal || live.checkedAt + longestKept < this.now()) return undefined;
    return this.isOver(live) ? undefined : live.principal;
  }

  /** Who a credential stands for, by the graph as it is; undefined when it does not count. */
  async admit(key: string, credential: Credential): Promise<Principal | undefined> {
    const before = this.live.get(key);
    const isSame = before && stringify(before.credential) === stringify(credential);
    // The person behind it was merged into another one.
    if (before && !isSame) {
      before.principal = undefined;
      this.end(before, 'RIGHTS_CHANGED');
    }
    const live: Live = (isSame && before) || {
      credential,
      principal: undefined,
      changesAt: undefined,
      checkedAt: this.now(),
      connections: new Map(),
    };
    await this.read([live]);
    if (!live.principal) return undefined;
    this.live.delete(key);
    this.live.set(key, live);
    this.forget();
    return live.principal;
  }

  /** The API token that somebody uses; undefined when it is none. */
  tokenOf(principal: Principal): string | undefined {
    const credential = this.byPrincipal.get(principal)?.credential;
    return credential?.kind === 'TOKEN' ? credential.tokenId : undefined;
  }

  /** Whether the rights that a principal states are still theirs. */
  isCurrent(principal: Principal): boolean {
    const live = this.byPrincipal.get(principal);
    return !live || (live.principal === principal && !this.isExpired(principal, 0));
  }

  /** Calls `end` once: when the rights of a principal change or expire, or an hour is over. Gives the way to stop that. */
  watch(principal: Principal, end: (reason: EndReason) => void): () => void {
    const live = this.byPrincipal.get(principal);
    if (!live) return () => undefined;
    if (!this.isCurrent(principal)) {
      end('RIGHTS_CHANGED');
      return () => undefined;
    }
    live.connections.set(end, this.now() + longestLife - Math.random() * spread);
    return () => void live.connections.delete(end);
  }

  /** Reads the rights of all who are signed in again. Calls that come meanwhile are one more round. */
  refresh(): Promise<void> {
    if (this.reading) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.rounds()
      .then(
        () => void (this.failed = false),
        (error: unknown) => {
          // Told once, however long it lasts.
          if (!this.failed) this.log.warn({ err: error }, 'rights could not be read again; it is tried again');
          this.failed = true;
        },
      )
      .finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      // Those with connections first: they go on being told of what happens meanwhile.
      const all = [...this.live.values()].sort((one, other) => Number(isHeld(other)) - Number(isHeld(one)));
      for (let start = 0; start < all.length; start += batch) await this.read(all.slice(start, start + batch));
    } while (this.again);
  }

  private async read(some: readonly Live[]): Promise<void> {
    const tokenIds = some.flatMap(({ credential }) => (credential.kind === 'TOKEN' ? [credential.tokenId] : []));
    const tokens = new Map<string, ApiTokenRecord>();
    if (tokenIds.length > 0)
      for (const token of await this.graph.run(cypher.access.tokensByIds, { ids: [...new Set(tokenIds)] }))
        tokens.set(token.id, token);
    const personOf = ({ credential }: Live): string | undefined =>
      credential.kind === 'JWT' ? credential.personId : tokens.get(credential.tokenId)?.ownerId;
    const people = [...new Set(some.flatMap((live) => personOf(live) ?? []))];
    const holders = new Map<string, HolderRecord>();
    if (people.length > 0) {
      const at = new Date(this.now()).toISOString();
      for (const holder of await this.graph.run(cypher.access.holders, { ids: people, at }))
        holders.set(holder.id, holder);
    }
    for (const live of some) {
      const token = live.credential.kind === 'TOKEN' ? tokens.get(live.credential.tokenId) : undefined;
      this.settle(live, principalOf(live.credential, { token, holder: holders.get(personOf(live) ?? '') }, this.now()));
    }
  }

  private settle(live: Live, { principal, changesAt }: ReturnType<typeof principalOf>): void {
    live.checkedAt = this.now();
    live.changesAt = changesAt;
    if (principal && live.principal && stringify(principal) === stringify(live.principal)) return;
    live.principal = principal;
    if (principal) this.byPrincipal.set(principal, live);
    this.end(live, 'RIGHTS_CHANGED');
  }

  /** Ends what expired, and has rights read again that time changed. */
  private look(): void {
    const now = this.now();
    let isDue = this.failed;
    for (const [key, live] of this.live) {
      if (live.changesAt !== undefined && live.changesAt <= now) isDue = true;
      if (!live.principal || this.isExpired(live.principal, 0)) this.end(live, 'EXPIRED');
      for (const [end, endsAt] of live.connections)
        if (endsAt <= now) {
          live.connections.delete(end);
          end('TOO_OLD');
        }
      if (live.connections.size === 0 && (!live.principal || this.isOver(live))) this.live.delete(key);
    }
    if (isDue) void this.refresh();
  }

  private end(live: Live, reason: EndReason): void {
    const connections = [...live.connections.keys()];
    live.connections.clear();
    for (const end of connections) end(reason);
  }

  private isOver(live: Live): boolean {
    if (live.changesAt !== undefined && live.changesAt <= this.now()) return true;
    const leeway = live.credential.kind === 'JWT' ? clockTolerance * 1_000 : 0;
    return !live.principal || this.isExpired(live.principal, leeway);
  }

  private isExpired({ expiresAt }: Principal, leeway: number): boolean {
    return expiresAt !== undefined && expiresAt + leeway <= this.now();
  }

  private forget(): void {
    if (this.live.size <= mostKept) return;
    for (const [key, { connections }] of this.live) {
      if (connections.size === 0) this.live.delete(key);
      if (this.live.size <= mostKept) return;
    }
  }
}
