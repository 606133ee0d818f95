import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import stringify from 'safe-stable-stringify';
import { isEverybodys } from '../access/out-of-scope.js';
import type { Request } from '../cmdb/writes.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { CalendarRecord, CalendarVersionRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { inputFaults, namedDefinitionOf, propertiesOf, readDefinition, type CalendarInput } from './input.js';

/** A calendar that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenCalendar {
  calendarId: string;
  changeSet: string | null;
}

export type CalendarPage = Connection<CalendarRecord>;

/** The beginning of time, as far as records go: a calendar's first version is in force for all that lies before it too. */
const always = '1970-01-01T00:00:00.000Z';

/** Writes calendars and their versions. */
export class Calendars {
  constructor(private readonly writer: Writer) {}

  async define(input: CalendarInput, request: Request): Promise<WrittenCalendar | Refusal> {
    const failures = inputFaults(input);
    if (failures.length > 0) return new Refusal('INVALID', 'The calendar cannot be taken as it is.', { failures });
    const order = { ...request, operation: 'defineCalendar', request: input };
    return this.writer.write<WrittenCalendar | Refusal>(order, async (transaction, changes) => {
      const before = input.id == null ? undefined : await locked(transaction, input.id);
      if (input.id != null && !before)
        return new Refusal('NOT_FOUND', `There is no calendar ${JSON.stringify(input.id)}.`, { field: 'input.id' });
      if (before && transaction.scoped) return isEverybodys('calendar', 'input.id');
      const refused = (await nameTaken(transaction, input)) ?? stale(before, input);
      if (refused) return refused;

      const definition = readDefinition(input);
      const name = input.name.trim();
      const description = input.description?.trim() || null;
      const same = before && stringify(namedDefinitionOf(before.current)) === stringify(definition);
      if (same && before.name === name && (before.description ?? null) === description) {
        changes.discard();
        return { calendarId: before.id, changeSet: null };
      }
      const id = before?.id ?? randomUUID();
      // A new name alone is no new version: what clocks go by is the same.
      const version = before ? before.version + (same ? 0 : 1) : 1;
      const properties = { ...propertiesOf(definition), createdBy: request.actor };
      const validFrom = before ? changes.at : always;
      await transaction.run(cypher.calendar.define, {
        ...{ id, name, description, at: changes.at, version, properties, validFrom },
      });
      const operation = before ? 'UPDATED' : 'CREATED';
      const state = { name, description, version, ...definition };
      changes.record(id, { type: 'Calendar', operation, state });
      return { calendarId: id, changeSet: changes.id };
    });
  }
}

async function locked(transaction: Runner, id: string): Promise<CalendarRecord | undefined> {
  if ((await transaction.run(cypher.calendar.lock, { id })) === undefined) return undefined;
  return (await transaction.run(cypher.calendar.byIds, { ids: [id] }))[0];
}

async function nameTaken(transaction: Runner, input: CalendarInput): Promise<Refusal | undefined> {
  const holder = await transaction.run(cypher.calendar.byName, { name: input.name.trim() });
  if (holder === undefined || holder === input.id) return undefined;
  return new Refusal(
    'CONFLICT',
    `Another calendar, ${holder}, has the name ${JSON.stringify(input.name.trim())}. Choose another, or change that one by its id.`,
    { field: 'input.name' },
  );
}

function stale(before: CalendarRecord | undefined, { expectedVersion }: CalendarInput): Refusal | undefined {
  if (!before || expectedVersion == null || expectedVersion === before.version) return undefined;
  return new Refusal('CONFLICT', `The calendar is at version ${before.version}. Read it again and change that.`, {
    field: 'input.expectedVersion',
    currentVersion: before.version,
  });
}

/** Reads calendars. One instance per request, so that its loaders never go stale. */
export class CalendarReads {
  private readonly byId = new DataLoader<string, CalendarRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.calendar.byIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });
  private readonly versionsById = new DataLoader<string, CalendarVersionRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.calendar.versions, { ids: [...ids] });
    const found = new Map(rows.map(({ calendarId, versions }) => [calendarId, versions]));
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(private readonly graph: Graph) {}

  find(id: string): Promise<CalendarRecord | undefined> {
    return this.byId.load(id);
  }

  versions(id: string): Promise<CalendarVersionRecord[]> {
    return this.versionsById.load(id);
  }

  /** A page by name. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async list(
    name: string | null | undefined,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<CalendarPage> {
    const size = pageSize(first, 50);
    const list = JSON.stringify(['calendars', name ?? null]);
    const [place] = decodeCursor(list, after) ?? [];
    const rows = await this.graph.run(cypher.calendar.page, {
      ...{ name: name ?? null, after: typeof place === 'string' ? place : '', limit: size + 1 },
    });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.name]) });
  }
}
