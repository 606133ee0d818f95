import { randomUUID } from 'node:crypto';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';

/**
 * Signatures of webhooks that were sent, to whichever process on this database: each is good once. They are kept as
 * idempotency keys are, for a day, which is longer than a signature is good for; what expired is purged with those.
 */
export class SeenSignatures {
  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Takes a signature, and gives whether nobody did before. */
  async take(source: string, signature: string): Promise<boolean> {
    // Three parts: no key of a mutation, which has two, is the same.
    const key = JSON.stringify(['webhook', source, signature]);
    // Told from another's, should the commit be acknowledged only to a second try.
    const own = JSON.stringify(randomUUID());
    const at = this.now().toISOString();
    return this.graph.write(async (transaction) => {
      // Claiming locks the key: whoever comes at the same time waits, and finds it taken.
      const { response } = await transaction.run(cypher.feed.claimKey, { key, at });
      if (response !== null) return response === own;
      await transaction.run(cypher.feed.answerKey, { key, fingerprint: '', response: own, changeSet: null });
      return true;
    });
  }
}
