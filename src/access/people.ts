import { randomUUID } from 'node:crypto';
import { sourceIdentity } from '../cmdb/identity.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import { GraphError } from '../graph/errors.js';
import type { Graph } from '../graph/graph.js';
import type { Imports } from '../import/imports.js';
import { signInSource } from '../import/source.js';
import type { Model } from '../model/model.js';
import { Refusal } from '../refusal.js';
import type { Claims } from './claims.js';
import { BadToken } from './oidc.js';
import { signInKeys } from './take-over.js';

const actor = 'sign-in';

/** Which person signs in. Who comes for the first time is found among the people on record by their address, or put on record. */
export class SignIns {
  constructor(
    private readonly graph: Graph,
    private readonly imports: Imports,
    private readonly writer: Writer,
    private readonly model: Pick<Model, 'classes'>,
  ) {}

  /** @throws BadToken when the address is that of a person who signs in as somebody else, or who left and still has roles */
  async personOf(issuer: string, claims: Claims): Promise<string> {
    const key = JSON.stringify([issuer, claims.subject]);
    const known = await this.graph.run(cypher.access.signIn, { key });
    if (known) return known.personId;
    await this.refuseAfterLeaver(claims);
    const personId = await this.record(issuer, claims);
    try {
      await this.link(key, personId);
    } catch (error) {
      // Two requests of somebody new come at once: the other one was first.
      if (!(error instanceof GraphError && error.code === 'CONSTRAINT')) throw error;
    }
    const linked = await this.graph.run(cypher.access.signIn, { key });
    if (!linked) throw new BadToken('The sign-in could not be tied to a person.');
    return linked.personId;
  }

  /** Who left may have left rights behind, and being reported again takes a person back: not whoever has their address now. */
  private async refuseAfterLeaver({ email }: Claims): Promise<void> {
    const itemClass = this.model.classes.get('Person');
    const keys = itemClass ? signInKeys(itemClass, { email }) : [];
    if (keys.length === 0) return;
    const found = await this.graph.run(cypher.import.itemsByKeys, { keys });
    const left = found.flatMap(({ id, retired }) => (retired ? [id] : []));
    if (left.length === 0) return;
    const holders = await this.graph.run(cypher.access.holders, { ids: left, at: new Date().toISOString() });
    const [holder] = holders.filter(({ grants }) => grants.length > 0);
    if (holder)
      throw new BadToken(
        `Person ${holder.id}, who had this address, is retired and still has roles. End those, or take the person back, or take the address away.`,
      );
  }

  /** Finds the person on record, or puts them there, as any source would. */
  private async record(issuer: string, { subject, name, email }: Claims): Promise<string> {
    const source = signInSource(issuer);
    const item = { path: 'token', class: 'Person', key: subject, fields: { name, ...(email && { email }) } };
    const outcome = await this.imports.rows(
      { items: [item], relationships: [], rejected: [], warnings: [] },
      { operation: 'firstSignIn', actor, source, isOwnSource: true },
    );
    const [rejected] = outcome.rejected;
    if (rejected) throw new BadToken(`The person cannot be put on record: ${rejected.message}`);
    const [found] = await this.graph.run(cypher.import.itemsByKeys, { keys: [sourceIdentity(source, subject)] });
    if (!found || found.class !== 'Person') throw new BadToken('The person cannot be found on record.');
    return found.id;
  }

  private async link(key: string, personId: string): Promise<void> {
    const order = { operation: 'firstSignIn', actor, request: null };
    const result = await this.writer.write<true | Refusal>(order, async (transaction, changes) => {
      const rows = [{ holderId: personId, id: randomUUID() }];
      const [account] = await transaction.run(cypher.access.lockAccounts, { rows, bump: 1 });
      if ((await transaction.run(cypher.access.signIn, { key })) !== undefined) return true;
      // An address may be given to somebody else: who has it now must not get the rights of who had it.
      if ((await transaction.run(cypher.access.signInsOf, { personId, key })) > 0)
        return new Refusal(
          'CONFLICT',
          `Person ${personId} signs in as another subject. Give that item another address, or take the address away.`,
        );
      // Whoever asks again is found with the survivor.
      if (account?.retired) return new Refusal('RETIRED', `Person ${personId} was retired, or merged, a moment ago.`);
      const id = randomUUID();
      await transaction.run(cypher.access.linkSignIn, { key, personId, id, at: changes.at });
      changes.record(id, { type: 'SignIn', operation: 'CREATED', state: { id, personId, createdAt: changes.at } });
      return true;
    });
    if (result instanceof Refusal) throw new BadToken(result.message);
  }
}
