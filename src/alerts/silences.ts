import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { randomUUID } from 'node:crypto';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { compileSilence, type CompiledSilence, type Matcher } from '../monitoring/silences.js';
import type { SilenceRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { AlertRequest } from './alerts.js';

export interface SilenceWanted {
  matchers: readonly Matcher[];
  from?: string | null | undefined;
  to: string;
  comment?: string | null | undefined;
}

export interface WrittenSilence {
  silence: SilenceRecord;
  changeSet: string;
}

const mostMatchers = 50;

export const matchersOf = ({ matchers }: Pick<SilenceRecord, 'matchers'>): Matcher[] =>
  JSON.parse(matchers) as Matcher[];

/** A stored silence ready for use; undefined for one that this version cannot read. */
export function compiledSilence(silence: SilenceRecord): CompiledSilence | undefined {
  const span = { from: Date.parse(silence.from), to: Date.parse(silence.to) };
  const compiled = compileSilence({ matchers: matchersOf(silence), ...span });
  return 'failures' in compiled ? undefined : compiled;
}

/** Writes silences. */
export class Silences {
  /** Whether its user sees a part of the graph only. A silence holds for all alerts that match, so it is not theirs to make. */
  private readonly scoped: boolean = false;

  constructor(private readonly writer: Writer) {}

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): Silences {
    return withParts(this, { scoped: sight !== undefined });
  }

  create({ matchers, from, to, comment }: SilenceWanted, { actor }: AlertRequest): Promise<WrittenSilence | Refusal> {
    if (this.scoped) return Promise.resolve(outOfScope());
    const order = { operation: 'createSilence', actor, request: { matchers, from, to, comment } };
    return this.writer.write<WrittenSilence | Refusal>(order, async (transaction, changes) => {
      const silence: SilenceRecord = {
        id: randomUUID(),
        matchers: JSON.stringify(matchers),
        from: from ?? changes.at,
        to,
        author: actor,
        ...(comment != null && { comment }),
        createdAt: changes.at,
      };
      const span = { from: Date.parse(silence.from), to: Date.parse(to) };
      const compiled = compileSilence({ matchers, ...span });
      const failures = 'failures' in compiled ? [...compiled.failures] : [];
      if (matchers.length > mostMatchers)
        failures.push({ field: 'matchers', code: 'INVALID', message: `matchers takes at most ${mostMatchers}.` });
      if (span.to <= Date.parse(changes.at))
        failures.push({ field: 'to', code: 'INVALID', message: 'to lies in the past: give a later time.' });
      if (failures.length > 0)
        return new Refusal('INVALID', 'The silence cannot be taken as it is.', {
          failures: failures.map((failure) => ({ ...failure, field: `input.${failure.field}` })),
        });
      await save(transaction, silence);
      changes.record(silence.id, { type: 'Silence', operation: 'CREATED', state: { ...silence, matchers } });
      return { silence, changeSet: changes.id };
    });
  }

  /** Ends a silence at the instant of the write. */
  end(id: string, { actor }: AlertRequest): Promise<WrittenSilence | Refusal> {
    if (this.scoped) return Promise.resolve(outOfScope());
    const order = { operation: 'endSilence', actor, request: { id } };
    return this.writer.write<WrittenSilence | Refusal>(order, async (transaction, changes) => {
      const [found] = await transaction.run(cypher.alert.silencesByIds, { ids: [id] });
      if (!found) return new Refusal('NOT_FOUND', 'There is no such silence.', { field: 'id' });
      if (Date.parse(found.to) <= Date.parse(changes.at))
        return new Refusal('ENDED', `The silence ended at ${found.to}.`, { field: 'id' });
      // One that has not begun ends before it could.
      const from = Date.parse(found.from) > Date.parse(changes.at) ? changes.at : found.from;
      const silence = { ...found, from, to: changes.at };
      await save(transaction, silence);
      changes.record(id, {
        type: 'Silence',
        operation: 'UPDATED',
        state: { ...silence, matchers: matchersOf(silence) },
      });
      return { silence, changeSet: changes.id };
    });
  }
}

const outOfScope = (): Refusal =>
  new Refusal('OUT_OF_SCOPE', 'A silence holds for alerts of all items. Ask someone who may see all of them.');

function save(
  transaction: Runner,
  { id, matchers, from, to, author, comment, createdAt }: SilenceRecord,
): Promise<unknown> {
  return transaction.run(cypher.alert.saveSilence, {
    id,
    matchers,
    from,
    to,
    author,
    comment: comment ?? null,
    createdAt,
  });
}
