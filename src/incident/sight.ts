import type { RecordSight } from '../lifecycle/reads.js';
import { isOwn } from './incident.js';

/** The same, without problems and the incidents of others for somebody who is shown their own alone. */
export function withOwnIncidents(sight: RecordSight | undefined, ownOnly: string | undefined): RecordSight | undefined {
  if (ownOnly === undefined) return sight;
  return {
    seen: async (records) =>
      ((await sight?.seen(records)) ?? records).filter(
        (record) => record.recordType !== 'Problem' && (record.recordType !== 'Incident' || isOwn(record, ownOnly)),
      ),
    unlisted: [...(sight?.unlisted ?? []), 'Incident', 'Problem'],
  };
}
