import neo4j, { type Driver } from 'neo4j-driver';
import { mapError } from './errors.js';
import { toExact } from './exact.js';
import type { GraphAddress } from './graph.js';
import type { Statement } from './statement.js';

/**
 * A graph whose values keep their exact types: they come as the driver's own, whole numbers as its Integer (see exact.ts). Its
 * answers are told as they come, so that one of any size takes no memory. Without deadlines: for backup and restore, which a
 * person waits for and can end.
 */
export class ExactGraph {
  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  static open({ uri, user, password, database }: GraphAddress): ExactGraph {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      // Whole numbers come as the driver's Integer, so that a float of 1.0 stays one.
      disableLosslessIntegers: false,
      maxConnectionPoolSize: 4,
      connectionTimeout: 3_000,
      userAgent: 'itsm-graph-backup',
    });
    return new ExactGraph(driver, database);
  }

  /**
   * Tells the rows of a statement one by one. No more is read before what is done with one is done. Where that fails this does, and
   * the graph is of no more use than to be closed.
   */
  each<Params extends object>(
    statement: Statement<Params, unknown[]>,
    params: Params,
    take: (row: unknown) => void,
  ): Promise<void> {
    return this.eachOfText(statement.text, take, wholeNumbers(params));
  }

  /** The same for text that is no statement of ours. Never from input. */
  async eachOfText(text: string, take: (row: unknown) => void, params: Record<string, unknown> = {}): Promise<void> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.READ });
    try {
      await new Promise<void>((resolve, reject) => {
        let failed = false;
        // A timeout of 0 stands for none.
        session.run(text, params, { timeout: 0 }).subscribe({
          onNext: (record) => {
            if (failed) return;
            try {
              take(record.get(0));
            } catch (error) {
              failed = true;
              reject(error instanceof Error ? error : new Error(String(error)));
            }
          },
          onCompleted: () => resolve(),
          onError: (error) => reject(mapError(error)),
        });
      });
    } finally {
      await session.close();
    }
  }

  /** All rows of a statement. */
  async all<Params extends object>(statement: Statement<Params, unknown[]>, params: Params): Promise<unknown[]> {
    const rows: unknown[] = [];
    await this.each(statement, params, (row) => rows.push(row));
    return rows;
  }

  /** Runs a write in a transaction of its own. Its parameters are the driver's values; its answer is plain. */
  async write(statement: Statement<never, unknown>, params: Record<string, unknown>): Promise<unknown> {
    const session = this.driver.session({ database: this.database });
    try {
      const { records } = await session.executeWrite((transaction) => transaction.run(statement.text, params), {
        timeout: 0,
      });
      return toExact(records[0]?.get(0));
    } catch (error) {
      throw mapError(error);
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

const wholeNumbers = (params: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? value.map(whole) : whole(value),
    ]),
  );
const whole = (value: unknown): unknown => (Number.isInteger(value) ? neo4j.int(value as number) : value);
