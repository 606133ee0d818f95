import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { AnyLifecycleRecord } from '../records.js';

/** The record of a type that is named by its id or its number; undefined when there is none. */
export async function findRecord<Type extends AnyLifecycleRecord['recordType']>(
  runner: Runner,
  type: Type,
  reference: string,
): Promise<Extract<AnyLifecycleRecord, { recordType: Type }> | undefined> {
  const text = reference.trim();
  const record = /^[a-z]+-\d+$/i.test(text)
    ? await runner.run(cypher.lifecycle.byNumber, { number: text.toUpperCase() })
    : (await runner.run(cypher.lifecycle.byIds, { ids: [text] }))[0];
  return record?.recordType === type ? (record as Extract<AnyLifecycleRecord, { recordType: Type }>) : undefined;
}
