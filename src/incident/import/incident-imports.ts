import { randomUUID } from 'node:crypto';
import type { Sight } from '../../access/can-see.js';
import { withParts } from '../../access/with-parts.js';
import { inBatches } from '../../batches.js';
import { sourceIdentity } from '../../cmdb/identity.js';
import { badInput, GraphQLRefusal } from '../../errors.js';
import { cypher } from '../../generated/cypher.js';
import type { Transaction } from '../../graph/graph.js';
import type { Rejection } from '../../import/rows.js';
import { sourceProblem } from '../../import/source.js';
import { commonInstants, type Work } from '../../lifecycle/kind.js';
import type { LifecycleRequest, Lifecycles } from '../../lifecycle/lifecycles.js';
import { withoutNulls } from '../../nulls.js';
import { Refusal } from '../../refusal.js';
import { incidentLifecycle } from '../lifecycle.js';
import { readPractice } from '../practices.js';
import { incidentInstants } from '../steps.js';
import { otherPriorities, recordOf, type ImportedEvent } from './history.js';
import { isZone } from './instants.js';
import { readIncidentLog, type LoggedIncident } from './log.js';
import { mappingFaults, mappingOf, servicenowMapping, type ColumnInput, type WordInput } from './mapping.js';
import { LogNames, type ImportedTie } from './ties.js';

/** What importIncidents takes. */
export interface IncidentImportInput {
  source: string;
  format: 'SERVICENOW_CSV' | 'CSV';
  content: string;
  columns?: readonly ColumnInput[] | null | undefined;
  words?: readonly WordInput[] | null | undefined;
  zone?: string | null | undefined;
  monthFirst?: boolean | null | undefined;
  dryRun?: boolean | null | undefined;
}

/** The answer of an import of incidents; plain JSON, so that an idempotency key can keep it. */
export interface IncidentImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
  events: number;
  rejected: Rejection[];
  warnings: Rejection[];
  changeSet: string | null;
}

export const mostIncidents = 5_000;

/** An incident as it is to be written. */
interface Written {
  readonly id: string;
  readonly isNew: boolean;
  readonly properties: Record<string, unknown>;
  readonly events: readonly ImportedEvent[];
  readonly ties: readonly ImportedTie[];
}

/** Takes in the logs of other systems: each incident with the history it had there, all of a call or nothing. */
export class IncidentImports {
  constructor(private readonly lifecycles: Lifecycles) {}

  /** The same for someone who sees a part of the graph: what a log names and they do not see is not there for it. */
  seenBy(sight: Sight): IncidentImports {
    return withParts(this, { lifecycles: this.lifecycles.seenBy(sight) });
  }

  /** A bad row is reported and leaves the rest. Throws BAD_USER_INPUT for what makes the whole unusable. */
  async run(input: IncidentImportInput, request: LifecycleRequest): Promise<IncidentImportOutcome> {
    const { source, dryRun } = input;
    const log = readIncidentLog(input.content, mappingFor(input), clockFor(input));
    if (log.incidents.length > mostIncidents)
      throw badInput(
        'input.content',
        `holds ${log.incidents.length} incidents; at most ${mostIncidents} are taken at once.`,
      );
    const numbers = await this.lifecycles.takeNumbers('INC', dryRun ? 0 : log.incidents.length);
    const order = { ...request, operation: 'importIncidents', source, dryRun, request: input };
    const answer = await this.lifecycles.write<IncidentImportOutcome>({}, order, async (work) => {
      const outcome: IncidentImportOutcome = {
        ...{ created: 0, updated: 0, unchanged: 0, events: 0, changeSet: null },
        ...{ rejected: [...log.rejected], warnings: [...log.warnings] },
      };
      const written = await this.decide(work.transaction, source, log.incidents, [...numbers], outcome);
      await save(work, written, source);
      if (!work.changes.isEmpty && !dryRun) outcome.changeSet = work.changes.id;
      return outcome;
    });
    if (answer instanceof Refusal) throw new GraphQLRefusal(answer);
    return answer;
  }

  /** Which of a log's incidents are new, and which went on since they were imported. */
  private async decide(
    transaction: Transaction,
    source: string,
    incidents: readonly LoggedIncident[],
    numbers: string[],
    outcome: IncidentImportOutcome,
  ): Promise<Written[]> {
    const keyOf = ({ key }: LoggedIncident): string => sourceIdentity(source, key);
    const keys = incidents.map(keyOf).sort();
    const rows = await inBatches(keys, (some) => transaction.run(cypher.incident.imported, { keys: some }));
    const known = new Map(rows.map((row) => [row.key, row]));
    const seen = await seenAmong(transaction, rows);
    const names = await LogNames.read(transaction, source, incidents);
    const { matrix } = await readPractice(transaction);
    return incidents.flatMap((incident): Written[] => {
      const { path } = incident;
      const before = known.get(keyOf(incident));
      const { ties, warnings } = names.tiesOf(incident);
      if ((before && !seen(before.id)) || (transaction.scoped && !ties.some(({ type }) => type !== 'ASSIGNED_TO'))) {
        outcome.rejected.push({ path, code: 'OUT_OF_SCOPE', message: 'It is tied to nothing that you may see.' });
        return [];
      }
      const standing = before ? standingOf(before, incident) : undefined;
      if (standing !== undefined) {
        outcome.unchanged++;
        if (standing !== 'SAME') outcome.warnings.push({ path, ...refusalFor[standing] });
        return [];
      }
      outcome.warnings.push(...warnings, ...otherPriorities(incident, matrix));
      const { properties, events } = recordOf(incident, matrix);
      const fresh = events.slice(before?.importedEvents ?? 0);
      outcome[before ? 'updated' : 'created']++;
      outcome.events += fresh.length;
      const id = before?.id ?? randomUUID();
      const identity = before ?? {
        ...{ number: numbers.shift() ?? '', createdAt: incident.openedAt },
        createdBy: incident.text('OPENED_BY') ?? 'import',
      };
      return [
        {
          ...{ id, isNew: before === undefined, events: fresh, ties },
          properties: {
            ...{ id, recordType: 'Incident', number: identity.number, source: 'IMPORT', externalKey: keyOf(incident) },
            ...{ createdAt: identity.createdAt, createdBy: identity.createdBy },
            ...{ importedSource: source, importedKey: incident.key, importedEvents: events.length },
            ...{ importedThrough: incident.events.at(-1)!.at, ...properties },
            reporterId: ties.find(({ type }) => type === 'REPORTED_BY')?.to ?? null,
          },
        },
      ];
    });
  }
}

function mappingFor({ source, format, columns, words }: IncidentImportInput) {
  const problem = sourceProblem(source);
  if (problem !== undefined) throw badInput('input.source', problem);
  if (format === 'SERVICENOW_CSV') {
    if ((columns ?? words) != null)
      throw badInput('input.format', 'SERVICENOW_CSV knows its columns and words. Leave them out, or take CSV.');
    return servicenowMapping;
  }
  const faults = mappingFaults(columns ?? [], words ?? []);
  if (faults.length > 0)
    throw new GraphQLRefusal(
      new Refusal('BAD_USER_INPUT', 'The columns cannot be read as said.', { failures: faults }),
    );
  return mappingOf(columns ?? [], words ?? []);
}

function clockFor({ zone, monthFirst }: IncidentImportInput) {
  if (zone != null && !isZone(zone))
    throw badInput('input.zone', `there is no time zone ${JSON.stringify(zone)}. Name one such as Europe/Berlin.`);
  return { zone: zone ?? 'UTC', monthFirst: monthFirst ?? false };
}

async function seenAmong(transaction: Transaction, rows: readonly { id: string }[]): Promise<(id: string) => boolean> {
  if (!transaction.scoped) return () => true;
  const ids = rows.map(({ id }) => id);
  const seen = new Set(await transaction.run(cypher.access.canSeeRecord, { ids }));
  return (id) => seen.has(id);
}

const refusalFor = {
  CHANGED_HERE: {
    code: 'CHANGED_HERE',
    message: 'Its history went on here after it was imported: the rows that the log has since are not taken.',
  },
  OTHER_HISTORY: {
    code: 'OTHER_HISTORY',
    message: 'What was imported of it before is not how its history begins in this log: nothing of it is taken.',
  },
} as const;

/** Why nothing is taken of an incident that is there; undefined where its history went on in the log alone. */
function standingOf(
  before: { version: number; importedEvents: number; importedThrough: string },
  { events }: LoggedIncident,
): 'SAME' | keyof typeof refusalFor | undefined {
  const { version, importedEvents, importedThrough } = before;
  if (events.length < importedEvents) return 'SAME';
  if (Date.parse(events[importedEvents - 1]!.at) !== Date.parse(importedThrough)) return 'OTHER_HISTORY';
  if (events.length === importedEvents) return 'SAME';
  return version === importedEvents ? undefined : 'CHANGED_HERE';
}

async function save({ transaction, changes }: Work, written: readonly Written[], by: string): Promise<void> {
  const instants = [...commonInstants, ...incidentInstants, 'importedThrough'];
  await inBatches(written, (some) =>
    transaction.run(cypher.incident.saveImported, {
      rows: some.map(({ id, properties }) => ({ id, properties })),
      instants,
    }),
  );
  const rows = written.flatMap(({ id: recordId, events }) => events.map((event) => ({ recordId, ...event })));
  const lifecycleVersion = incidentLifecycle.version;
  await inBatches(rows, (some) => transaction.run(cypher.incident.addHistory, { rows: some, lifecycleVersion }));
  const ids = written.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const at = changes.at;
  await inBatches(ids, (some) => transaction.run(cypher.incident.endImportedTies, { ids: some, at, by }));
  const ties = written.flatMap(({ id: recordId, ties: own }) =>
    own.map(({ type, to }) => ({ recordId, type, to, properties: type === 'AFFECTS' ? { origin: 'MANUAL' } : {} })),
  );
  await inBatches(ties, (some) => transaction.run(cypher.lifecycle.link, { rows: some, at, by }));
  for (const { id, isNew, properties, ties: own } of written) {
    const linked = (type: string): string | null => own.find((tie) => tie.type === type)?.to ?? null;
    const { id: _, importedValues: __, ...record } = properties;
    changes.record(id, {
      ...{ type: 'Incident', operation: isNew ? 'CREATED' : 'UPDATED' },
      state: {
        ...withoutNulls(record),
        ...{ service: linked('OF_SERVICE'), team: linked('ASSIGNED_IN'), assignee: linked('ASSIGNED_TO') },
      },
    });
  }
}
