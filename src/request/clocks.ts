import { keepClocks, type ClockSubject } from '../agreement/clocks.js';
import { onlyPriority } from '../agreement/service-level.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { wholly, type Moved, type Work } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import type { ServiceRequestRecord, TimerRecord } from '../records.js';
import type { ServiceRequestFacts } from './request.js';

/** Keeps a request's clocks after an event of it, which is not in its history yet. They count from when it was submitted. */
export async function keepRequestClocks(given: Work, { facts, row, before, after }: Moved<ServiceRequestFacts>) {
  if (after.submittedAt === undefined) return;
  const work = wholly(given);
  const serviceId = before ? await serviceOf(work.transaction, after.id) : (facts.requested?.serviceItem ?? undefined);
  const event = { at: Date.parse(facts.now), event: row.event, state: after.state };
  await keepClocks(work, { ...subjectOf(after, serviceId), event });
}

/** Shares of its service levels were used up. */
export async function tellOfRequestClocks(given: Work, { recordId }: TimerRecord): Promise<void> {
  const work = wholly(given);
  const [record] = await work.transaction.run(cypher.lifecycle.byIds, { ids: [recordId] });
  const subject = subjectOf(record as ServiceRequestRecord, await serviceOf(work.transaction, recordId));
  await keepClocks(work, subject, { fired: true });
}

const subjectOf = (
  { id, recordType, submittedAt: loggedAt }: ServiceRequestRecord,
  serviceId: string | undefined,
): ClockSubject => ({ id, recordType, loggedAt, serviceId, priority: onlyPriority });

/** The service that a request was of when it was first written. */
async function serviceOf(runner: Runner, id: string): Promise<string | undefined> {
  const links = await linksOf(runner, [id], ['OF_SERVICE']);
  return links.get(id)?.[0]?.to;
}
