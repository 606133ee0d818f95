import { randomUUID } from 'node:crypto';
import { resolveItemIds } from '../cmdb/references.js';
import { manual } from '../cmdb/reconcile.js';
import { membership, useAddMember } from '../access/people-guard.js';
import type { Request } from '../cmdb/writes.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { notFound } from '../errors.js';
import type { Changes, Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner, Transaction } from '../graph/graph.js';
import { writeRelationships } from '../import/relationships.js';
import type { Model } from '../model/model.js';
import type { SuggestionRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { isOpen, scoreOf } from './evidence.js';
import { patiently } from './patience.js';
import { sayOfMembers } from './mappings.js';

/** Something that a service's map may lack. */
export interface Suggestion extends SuggestionRecord {
  readonly id: string;
  readonly serviceId: string;
  readonly score: number;
}

export type SuggestionPage = Connection<Suggestion>;

export interface DecidedSuggestion {
  serviceId: string;
  changeSet: string;
}

export interface AcceptInput {
  id: string;
  as?: 'RELATIONSHIP' | 'MEMBER' | null | undefined;
  type?: string;
  why?: string | null | undefined;
}

/** What a suggestion is about; its id is made of it. */
interface Subject {
  readonly kind: string;
  readonly serviceId: string;
  readonly from: string;
  readonly to: string;
}

const idOf = ({ kind, serviceId, from, to }: Subject): string =>
  Buffer.from(JSON.stringify([kind, serviceId, from, to])).toString('base64url');

function subjectOf(id: string): Subject | undefined {
  try {
    const parts = JSON.parse(Buffer.from(id, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(parts) || parts.length !== 4 || parts.some((part) => typeof part !== 'string')) return undefined;
    const [kind, serviceId, from, to] = parts as [string, string, string, string];
    return { kind, serviceId, from, to };
  } catch {
    return undefined;
  }
}

/** Shows what services' maps may lack, and takes what people decide of it. */
export class Suggestions {
  constructor(
    private readonly graph: Graph,
    private readonly writer: Writer,
    private readonly model: Model,
  ) {}

  /** A page, surest first. Throws NOT_FOUND for a service that is none or has no mapping. */
  async list(
    service: string,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<SuggestionPage> {
    const size = pageSize(first, 20);
    const [serviceId] = await resolveItemIds(this.graph, [service], 'serviceId');
    const [mapping] = await this.graph.run(cypher.mapping.byServices, { ids: [serviceId!] });
    if (!mapping) throw notFound('serviceId', `mapping of ${service}`);
    const list = `suggestions ${serviceId}`;
    const [score, id] = decodeCursor(list, after) ?? [];
    const found = await suggestionsOf(this.graph, serviceId!);
    const rest =
      typeof score === 'number' && typeof id === 'string'
        ? found.filter((one) => one.score < score || (one.score === score && one.id > id))
        : found;
    const cursorOf = (one: Suggestion): string => encodeCursor(list, [one.score, one.id]);
    return connectionOf(rest, { size, after, cursorOf });
  }

  accept(input: AcceptInput, request: Request): Promise<DecidedSuggestion | Refusal> {
    return this.decide('acceptSuggestion', input.id, input, request, (transaction, changes, suggestion) => {
      const how = input.as ?? (suggestion.kind === 'CALL' ? 'RELATIONSHIP' : 'MEMBER');
      return how === 'MEMBER'
        ? this.include(transaction, changes, suggestion, { by: request.actor, why: input.why ?? request.reason })
        : this.relate(transaction, changes, suggestion, input.type ?? 'DEPENDS_ON');
    });
  }

  dismiss(id: string, request: Request): Promise<DecidedSuggestion | Refusal> {
    return this.decide('dismissSuggestion', id, { id }, request, () => Promise.resolve(undefined));
  }

  private decide(
    operation: 'acceptSuggestion' | 'dismissSuggestion',
    id: string,
    input: unknown,
    request: Request,
    work: (transaction: Transaction, changes: Changes, suggestion: Suggestion) => Promise<Refusal | undefined>,
  ): Promise<DecidedSuggestion | Refusal> {
    const order = { ...request, operation, request: input };
    const write = async (transaction: Transaction, changes: Changes): Promise<DecidedSuggestion | Refusal> => {
      const subject = subjectOf(id);
      const found = subject && (await suggestionsOf(transaction, subject.serviceId)).find((one) => one.id === id);
      if (!found)
        return new Refusal('NOT_FOUND', 'There is no such suggestion any more. Ask for mappingSuggestions again.', {
          field: 'id',
        });
      const refusal = await work(transaction, changes, found);
      if (refusal) return refusal;
      const { kind, serviceId, from, to, times } = found;
      const state = operation === 'acceptSuggestion' ? 'ACCEPTED' : 'DISMISSED';
      const reason = request.reason ?? null;
      const decision = await transaction.run(cypher.mapping.decide, {
        ...{ key: `${serviceId} ${kind} ${from} ${to}`, id: randomUUID(), serviceId },
        ...{ state, times, by: request.actor, reason, at: changes.at },
      });
      changes.record(decision, {
        type: 'MappingDecision',
        operation: found.decidedTimes === null ? 'CREATED' : 'UPDATED',
        state: { serviceId, kind, from, to, state, times, reason },
      });
      return { serviceId, changeSet: changes.id };
    };
    return patiently(() => this.writer.write(order, write));
  }

  private async include(
    transaction: Transaction,
    changes: Changes,
    suggestion: Suggestion,
    { by, why }: { by: string; why: string | null | undefined },
  ): Promise<Refusal | undefined> {
    const outside = outsideOf(suggestion);
    if (outside === null)
      return new Refusal('INVALID', 'Both ends are members already. Accept it as RELATIONSHIP.', { field: 'input.as' });
    const input = { service: suggestion.serviceId, items: [outside], why };
    const answer = await sayOfMembers(transaction, changes, 'includeMembers', input, by);
    return answer instanceof Refusal ? answer : undefined;
  }

  private async relate(
    transaction: Runner,
    changes: Changes,
    { from, to }: Suggestion,
    type: string,
  ): Promise<Refusal | undefined> {
    if (type === membership) return useAddMember('input.type');
    const row = { path: 'input', from: { id: from }, type, to: { id: to } };
    const written = await writeRelationships(transaction, changes, this.model, manual, [row], new Map());
    const [problem] = [...written.rejected, ...written.warnings];
    return problem && new Refusal('INVALID', problem.message, { field: 'input.type' });
  }
}

/** The end of a suggestion that is no member; null when both are. */
export const outsideOf = ({ from, to, fromInside, toInside }: SuggestionRecord): string | null =>
  toInside ? (fromInside ? null : from) : to;

/** All that is open for a service, surest first. */
async function suggestionsOf(runner: Runner, serviceId: string): Promise<Suggestion[]> {
  const calls = await runner.run(cypher.mapping.suggestedCalls, { serviceId });
  const failures = await runner.run(cypher.mapping.suggestedFailures, { serviceId });
  return [...calls, ...failures]
    .filter(isOpen)
    .map((row) => ({ ...row, serviceId, id: idOf({ ...row, serviceId }), score: scoreOf(row) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
