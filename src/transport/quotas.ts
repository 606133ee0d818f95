import { GraphQLError } from 'graphql';

export interface QuotaLimits {
  /** How many subscriptions one process serves. */
  subscriptionsPerProcess: number;
  /** How many operations one WebSocket runs at once. */
  subscriptionsPerConnection: number;
  /** How many WebSockets and event streams one user holds. */
  connectionsPerUser: number;
}

export const defaultQuotaLimits: QuotaLimits = {
  subscriptionsPerProcess: 5_000,
  subscriptionsPerConnection: 20,
  // Without signing in everyone on this machine is one user.
  connectionsPerUser: 100,
};

/** Gives back what was taken; doing it twice does no harm. */
export type Release = () => void;

/** Counts what is open, over all transports of one server. */
export class Quotas {
  private subscriptions = 0;
  private readonly connections = new Map<string, number>();

  constructor(readonly limits: QuotaLimits = defaultQuotaLimits) {}

  /** Takes a connection of a user; undefined when they have too many. */
  connect(actor: string): Release | undefined {
    const open = this.connections.get(actor) ?? 0;
    if (open >= this.limits.connectionsPerUser) return undefined;
    this.connections.set(actor, open + 1);
    return once(() => {
      const left = this.connections.get(actor)! - 1;
      if (left === 0) this.connections.delete(actor);
      else this.connections.set(actor, left);
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
