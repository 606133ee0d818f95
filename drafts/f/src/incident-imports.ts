import { randomUUID } from 'node:crypto';
import { inBatches } from '../../batches.js';
import { sourceIdentity } from '../../cmdb/identity.js';
import { findItems } from '../../cmdb/references.js';
import type { Changes, Writer } from '../../feed/writer.js';
import { cypher } from '../../generated/cypher.js';
import type { Runner, Transaction } from '../../graph/graph.js';
import { commonInstants } from '../../lifecycle/kind.js';
import type { Lifecycles } from '../../lifecycle/lifecycles.js';
import { Refusal } from '../../refusal.js';
import { incidentLifecycle } from '../lifecycle.js';
import { readPractice } from '../practices.js';
import { incidentInstants } from '../steps.js';
import { recordsOf, type ImportedIncident } from './history.js';
import { readIncidentLog, type LogFault, type LoggedIncident } from './servicenow-log.js';

export interface IncidentImportOrder {
  readonly source: string;
  readonly content: string;
  readonly zone?: string | null | undefined;
  readonly dryRun?: boolean | null | undefined;
}

/** What an import did, or would do; plain JSON. */
export interface IncidentImportOutcome {
  created: number;
  unchanged: number;
  events: number;
  rejected: LogFault[];
  warnings: LogFault[];
  changeSet: string | null;
}

interface Request {
  readonly actor: string;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

const mostIncidents = 20_000;

/** Takes in the logs of other systems: each incident with the history it had there. */
export class IncidentImports {
  constructor(
    private readonly writer: Writer,
    private readonly lifecycles: Lifecycles,
  ) {}

  async importLog(order: IncidentImportOrder, request: Request): Promise<IncidentImportOutcome | Refusal> {
    const { source, content, zone, dryRun } = order;
    if (source.trim() === '' || source.includes(':'))
      return new Refusal('INVALID', 'source names where the log is from, without a colon.', { field: 'input.source' });
    if (!isZone(zone ?? 'UTC'))
      return new Refusal('INVALID', `There is no time zone ${JSON.stringify(zone)}. Name one such as Europe/Berlin.`, {
        field: 'input.zone',
      });
    const log = readIncidentLog(content, zone ?? 'UTC');
    if (log.incidents.length > mostIncidents)
      return new Refusal('INVALID', `At most ${mostIncidents} incidents a call are taken. Send the log in parts.`, {
        field: 'input.content',
      });
    const numbers = await this.lifecycles.takeNumbers('INC', dryRun ? 0 : log.incidents.length);
    const asked = { ...request, operation: 'importIncidentLog', source, dryRun, request: order };
    return this.writer.write<IncidentImportOutcome | Refusal>(asked, async (transaction, changes) => {
      const keyOf = ({ key }: LoggedIncident): string => sourceIdentity(source, key);
      const keys = log.incidents.map(keyOf);
      const known = new Set(await inBatches(keys, (some) => transaction.run(cypher.incident.imported, { keys: some })));
      const fresh = log.incidents.filter((incident) => !known.has(keyOf(incident)));
      const { matrix } = await readPractice(transaction);
      const warnings = [...log.warnings];
      const imported = fresh.map((incident, index) =>
        recordsOf(incident, { id: randomUUID(), number: numbers[index] ?? '', externalKey: keyOf(incident), matrix }, warnings),
      );
      await save(transaction, imported);
      await tie(transaction, changes, source, imported, warnings);
      for (const { properties } of imported) {
        const { id, ...state } = properties;
        changes.record(id, { type: 'Incident', operation: 'CREATED', state });
      }
      return {
        ...{ created: fresh.length, unchanged: known.size, rejected: [...log.rejected], warnings },
        events: imported.reduce((sum, { events }) => sum + events.length, 0),
        changeSet: dryRun || fresh.length === 0 ? null : changes.id,
      };
    });
  }
}

async function save(transaction: Transaction, imported: readonly ImportedIncident[]): Promise<void> {
  const instants = [...commonInstants, ...incidentInstants];
  await inBatches(imported, (some) =>
    transaction.run(cypher.incident.create, { rows: some.map(({ properties }) => ({ properties })), instants }),
  );
  const rows = imported.flatMap(({ properties: { id: recordId }, events }) =>
    events.map((event) => ({ recordId, ...event, lifecycleVersion: incidentLifecycle.version })),
  );
  await inBatches(rows, (some) => transaction.run(cypher.incident.addHistory, { rows: some }));
}

/** Ties incidents to the items and teams that the same source knows by what the log calls them. */
async function tie(
  transaction: Transaction,
  changes: Changes,
  source: string,
  imported: readonly ImportedIncident[],
  warnings: LogFault[],
): Promise<void> {
  const items = await known(transaction, source, imported.flatMap(({ item }) => item ?? []));
  const teams = await known(transaction, source, imported.flatMap(({ group }) => group ?? []), 'Team');
  const rows = imported.flatMap(({ properties: { id: recordId }, item, group, path }) => {
    const itemId = items.get(item ?? '');
    const teamId = teams.get(group ?? '');
    if (item !== undefined && itemId === undefined)
      warnings.push({ path, code: 'UNKNOWN_ITEM', message: `No item of ${source} has the key ${JSON.stringify(item)}.` });
    return [
      ...(itemId === undefined ? [] : [{ recordId, type: 'AFFECTS', to: itemId, properties: { origin: 'MANUAL' } }]),
      ...(teamId === undefined ? [] : [{ recordId, type: 'ASSIGNED_IN', to: teamId, properties: {} }]),
    ];
  });
  await inBatches(rows, (some) => transaction.run(cypher.lifecycle.link, { rows: some, at: changes.at, by: source }));
}

async function known(
  runner: Runner,
  source: string,
  keys: readonly string[],
  only?: string,
): Promise<Map<string, string>> {
  const wanted = [...new Set(keys)];
  const found = await findItems(
    runner,
    wanted.map((key) => `${source}:${key}`),
  );
  const ids = found.flatMap((item) => item?.id ?? []);
  const classes = new Map((await runner.run(cypher.cmdb.byIds, { ids })).map((item) => [item.id, item.class]));
  return new Map(
    wanted.flatMap((key, index): [string, string][] => {
      const id = found[index]?.id;
      return id !== undefined && (only === undefined || classes.get(id) === only) ? [[key, id]] : [];
    }),
  );
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
