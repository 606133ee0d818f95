import { setTimeout as pause } from 'node:timers/promises';
import { GraphError } from '../graph/errors.js';

/** A large mapping is traced under the lock that all writers of members take, for longer than Neo4j lets one wait for a lock. */
const longestWait = 60_000;
const restInterval = 100;

/** Runs a transaction again while another one holds what it needs. Rejects with what the last attempt did after a minute. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + longestWait;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphError && error.isContention) || performance.now() > giveUp) throw error;
      await pause(restInterval * (0.5 + Math.random()));
    }
  }
}
