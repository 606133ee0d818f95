import type { Driver } from 'neo4j-driver';

/** At most so often connections are replaced, in milliseconds: while the network is silent, new ones fall silent as well. */
const renewalPause = 2_000;

interface Pool {
  readonly driver: Driver;
  /** Calls that are under way on it. */
  calls: number;
}

/** The connections of one call. */
export interface Lent {
  readonly driver: Driver;
  /** The call is over, for its caller at least. `silent`: its connection did not say a word any more. */
  end: (silent: boolean) => void;
}

/**
 * The pool of connections to Neo4j, replaced as a whole when one of them went silent. The driver would hand silent ones out
 * again, and keep those that still wait for an answer until its pool is used up: it learns of a peer that is gone, and whose
 * network does not say so, after minutes. Calls that are under way keep the pool they began with; it ends with the last of them.
 */
export class Connections {
  private pool: Pool;
  private readonly replaced = new Set<Pool>();
  private renewedAt = -Infinity;

  constructor(private readonly open: () => Driver) {
    this.pool = { driver: open(), calls: 0 };
  }

  lend(): Lent {
    const { pool } = this;
    pool.calls++;
    return {
      driver: pool.driver,
      end: (silent) => {
        pool.calls--;
        if (silent) this.renew(pool);
        if (pool.calls === 0 && this.replaced.delete(pool)) void closed(pool);
      },
    };
  }

  /** Waits for open transactions. */
  async close(): Promise<void> {
    await Promise.all([this.pool, ...this.replaced].map(({ driver }) => driver.close()));
  }

  private renew(pool: Pool): void {
    const now = performance.now();
    if (pool !== this.pool || now < this.renewedAt + renewalPause) return;
    this.renewedAt = now;
    this.pool = { driver: this.open(), calls: 0 };
    this.replaced.add(pool);
  }
}

/** What cannot be closed in order is gone as well. */
const closed = ({ driver }: Pool): Promise<void> => driver.close().catch(() => undefined);
