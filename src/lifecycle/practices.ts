import type { Request } from '../cmdb/writes.js';
import type { RecordType } from '../feed/content.js';
import type { Writer } from '../feed/writer.js';
import type { Runner, Transaction } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';
import type { PracticeRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { findCalendar } from '../service/facts.js';

/** How records of one kind are handled here. There is one of it, and it holds for all of them. */
export interface PracticeKind<Practice extends { readonly version: number }> {
  readonly id: string;
  readonly type: RecordType;
  /** The records, as people say it. */
  readonly of: string;
  /** Until somebody says otherwise. */
  readonly standard: Practice;
  readonly statements: {
    readonly practice: Statement<{ id: string }, PracticeRecord | undefined>;
    readonly lockPractice: Statement<{ id: string }, PracticeRecord>;
    readonly savePractice: Statement<{ id: string; version: number; practice: string }, void>;
  };
}

/** A practice that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenPractice {
  changeSet: string;
}

/** What is not changed from the standard is not known of yet. */
function stored<Practice extends { readonly version: number }>(
  { standard }: PracticeKind<Practice>,
  row: PracticeRecord | undefined,
): Practice {
  if (row?.practice === undefined) return standard;
  return { ...standard, ...(JSON.parse(row.practice) as Partial<Practice>), version: row.version! };
}

export async function readPracticeOf<Practice extends { readonly version: number }>(
  kind: PracticeKind<Practice>,
  runner: Runner,
): Promise<Practice> {
  return stored(kind, await runner.run(kind.statements.practice, { id: kind.id }));
}

/** Writes a practice anew. `revise` gives it as it shall be, and adds what is wrong. */
export function writePractice<Practice extends { readonly version: number }>(
  kind: PracticeKind<Practice>,
  writer: Writer,
  { input, ...request }: Request & { input: { readonly expectedVersion?: number | null | undefined } },
  revise: (transaction: Transaction, before: Practice, failures: Failure[]) => Promise<Practice>,
): Promise<WrittenPractice | Refusal> {
  const { id, type, of, statements } = kind;
  const order = { ...request, operation: `set${type}`, request: input };
  return writer.write<WrittenPractice | Refusal>(order, async (transaction, changes) => {
    if (transaction.scoped)
      return new Refusal('OUT_OF_SCOPE', `It holds for all ${of}. Ask someone who may see everything.`);
    const before = stored(kind, await transaction.run(statements.lockPractice, { id }));
    if (input.expectedVersion != null && input.expectedVersion !== before.version)
      return new Refusal('CONFLICT', `The practice is at version ${before.version}. Read it again and change that.`, {
        ...{ field: 'input.expectedVersion', currentVersion: before.version },
      });
    const failures: Failure[] = [];
    const { version, ...practice } = await revise(transaction, before, failures);
    if (failures.length > 0) return new Refusal('INVALID', 'The practice cannot be taken as it is.', { failures });
    transaction.send(statements.savePractice, { id, version, practice: JSON.stringify(practice) });
    changes.record(id, { type, operation: 'UPDATED', state: { version, ...practice } });
    return { changeSet: changes.id };
  });
}

/** The id of the calendar that a practice names; null for none, undefined for as it is. */
export async function calendarNamed(
  runner: Runner,
  reference: string | null | undefined,
  failures: Failure[],
): Promise<string | null | undefined> {
  if (reference == null) return reference;
  const found = await findCalendar(runner, reference.trim());
  if (!found)
    failures.push({
      ...{ field: 'input.calendar', code: 'NOT_FOUND' },
      message: `There is no calendar ${JSON.stringify(reference)}. Make one by defineCalendar.`,
    });
  return found?.id;
}
