import type { RecordSight } from '../lifecycle/reads.js';
import { isOwn } from './incident.js';

/** The same, without the incidents of others for somebody who is shown their own alone. */
export function withOwnIncidents(sight: RecordSight | undefined, ownOnly: string | undefined): RecordSight | undefined {
  if (ownOnly === undefined) return sight;
  return {
    seen: async (records) =>
      ((await sight?.seen(records)) ?? records).filter(
        (record) => record.recordType !== 'Incident' || isOwn(record, ownOnly),
      ),
    unlisted: [...(sight?.unlisted ?? []), 'Incident'],
  };
}
