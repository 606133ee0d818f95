import { inSight } from '../access/out-of-scope.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { AnyLifecycleRecord } from '../records.js';

/** Whether text is a number as people call records, such as INC-1042; else it is taken for an id. */
export const isRecordNumber = (text: string): boolean => /^[a-z]+-\d+$/i.test(text);

/** The record of a type that is named by its id or its number; undefined when there is none. */
export async function findRecord<Type extends AnyLifecycleRecord['recordType']>(
  runner: Runner,
  type: Type,
  reference: string,
): Promise<Extract<AnyLifecycleRecord, { recordType: Type }> | undefined> {
  const text = reference.trim();
  const [record] = isRecordNumber(text) ? await numbered(runner, text) : await recordsOf(runner, [text]);
  return record?.recordType === type ? (record as Extract<AnyLifecycleRecord, { recordType: Type }>) : undefined;
}

/** Records by id, those in sight. */
export const recordsOf = async (runner: Runner, ids: readonly string[]): Promise<AnyLifecycleRecord[]> =>
  inSight(runner, await runner.run(cypher.lifecycle.byIds, { ids: [...ids] }));

/** The record that people call so, whatever the letters' case; none where it is out of sight. */
export async function numbered(runner: Runner, number: string): Promise<AnyLifecycleRecord[]> {
  const record = await runner.run(cypher.lifecycle.byNumber, { number: number.trim().toUpperCase() });
  return record ? inSight(runner, [record]) : [];
}

/** A record, locked; none where it is out of sight. What was read of it before counts no more. */
export async function lockedRecord(runner: Runner, id: string): Promise<AnyLifecycleRecord | undefined> {
  const record = await runner.run(cypher.lifecycle.lock, { id });
  return record && (await inSight(runner, [record as AnyLifecycleRecord]))[0];
}
