import { GraphQLError } from 'graphql';
import type { Release } from '../lane.js';

export interface QuotaLimits {
  /** How many subscriptions one process serves. */
  subscriptionsPerProcess: number;
  /** How many operations one WebSocket runs at once. */
  subscriptionsPerConnection: number;
  /** How many WebSockets one user holds. */
  socketsPerUser: number;
  /** How many event streams one user holds: each carries one operation, so they are as many as a socket may run. */
  streamsPerUser: number;
}

export const defaultQuotaLimits: QuotaLimits = {
  subscriptionsPerProcess: 5_000,
  subscriptionsPerConnection: 50,
  socketsPerUser: 5,
  streamsPerUser: 50,
};

/** Without signing in everyone on this machine is one user, with every tab, tool and script. */
export const quotaLimitsOfOneUser: QuotaLimits = { ...defaultQuotaLimits, socketsPerUser: 100, streamsPerUser: 100 };

export type ConnectionKind = 'SOCKET' | 'STREAM';

/** Counts what is open, over all transports of one server. */
export class Quotas {
  private subscriptions = 0;
  /** By kind and user. */
  private readonly connections = new Map<string, number>();

  constructor(readonly limits: QuotaLimits = defaultQuotaLimits) {}

  /** Takes a connection of a user; undefined when they have too many of its kind. */
  connect(actor: string, kind: ConnectionKind): Release | undefined {
    const key = `${kind} ${actor}`;
    const open = this.connections.get(key) ?? 0;
    if (open >= (kind === 'SOCKET' ? this.limits.socketsPerUser : this.limits.streamsPerUser)) return undefined;
    this.connections.set(key, open + 1);
    return once(() => {
      const left = this.connections.get(key)! - 1;
      if (left === 0) this.connections.delete(key);
      else this.connections.set(key, left);
    });
  }

  /** @throws TOO_MANY_SUBSCRIPTIONS when the process serves as many as it may. */
  subscribe(): Release {
    if (this.subscriptions >= this.limits.subscriptionsPerProcess)
      throw tooMany(
        `This server holds ${this.limits.subscriptionsPerProcess} subscriptions and takes no more. Try again later.`,
      );
    this.subscriptions++;
    return once(() => void this.subscriptions--);
  }

  tooManyOnConnection(): GraphQLError {
    return tooMany(
      `This connection runs ${this.limits.subscriptionsPerConnection} operations, which is the limit. End one, or open another connection.`,
    );
  }
}

function tooMany(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
}

function once(work: () => void): Release {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
