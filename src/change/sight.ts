import type { RecordSight } from '../lifecycle/reads.js';
import { isOwnChange } from './change.js';

/** The same, without the changes of others for somebody who is shown their own alone. */
export function withOwnChanges(sight: RecordSight | undefined, ownOnly: string | undefined): RecordSight | undefined {
  if (ownOnly === undefined) return sight;
  return {
    seen: async (records) =>
      ((await sight?.seen(records)) ?? records).filter(
        (record) => record.recordType !== 'Change' || isOwnChange(record, ownOnly),
      ),
    unlisted: [...(sight?.unlisted ?? []), 'Change'],
  };
}
