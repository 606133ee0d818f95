import DataLoader from 'dataloader';
import { idsOfFilter } from '../cmdb/references.js';
import { connectionOf, decodeCursor, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { linkLoader } from '../lifecycle/links.js';
import { statesOf, type StatesFilter } from '../lifecycle/states.js';
import { pageLoader } from '../page-loader.js';
import type { HappeningRecord, IncidentCommentRecord, IncidentRecord, RecordLink } from '../records.js';
import { contactsOf, type Contact } from './contacts.js';
import { incidentLinkTypes, isOwn, openStates, singleLinks, type LinkField } from './incident.js';
import { incidentLifecycle } from './lifecycle.js';
import type { IncidentPractice } from './practice.js';
import { readPractice } from './practices.js';
import { mostEntries, timelineOf, type TimelineEntry } from './timeline.js';

export type IncidentPage = Connection<IncidentRecord>;
export type CommentPage = Connection<IncidentCommentRecord>;

export interface IncidentFilter extends StatesFilter {
  priorities?: readonly string[] | null | undefined;
  service?: string | null | undefined;
  item?: string | null | undefined;
  team?: string | null | undefined;
  assignee?: string | null | undefined;
  reporter?: string | null | undefined;
  majorStates?: readonly string[] | null | undefined;
  category?: string | null | undefined;
  reviewRequired?: boolean | null | undefined;
}

const mostAlerts = 1_000;

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** An item that an incident is tied to. */
export interface TiedItem {
  readonly itemId: string;
  readonly origin: 'MANUAL' | 'COMPUTED' | 'VETOED';
  readonly since: string;
  readonly by: string;
}

const origins = ['MANUAL', 'COMPUTED', 'VETOED'];
const relatedTypes = ['CHILD_OF', 'DUPLICATE_OF', 'FOLLOW_UP_OF'] as const;

/** Reads incidents and what hangs on them. One instance per request. */
export class IncidentReads {
  private readonly links;
  private readonly related = new DataLoader<string, Map<string, IncidentRecord[]>>(async (ids) => {
    const rows = await this.graph.run(cypher.incident.related, { ids: [...ids], types: [...relatedTypes] });
    return ids.map((id) => new Map(rows.filter((row) => row.id === id).map(({ type, others }) => [type, others])));
  });
  private readonly said = pageLoader<
    { recordId: string; kind: string; after: number; limit: number },
    IncidentCommentRecord
  >((pages, limit) => this.graph.run(cypher.incident.comments, { pages, limit }));

  private readonly alertsById = new DataLoader<string, { alerts: string[]; total: number }>(async (ids) => {
    const rows = await this.graph.run(cypher.incident.alertsOf, { ids: [...ids], limit: mostAlerts });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { alerts: [], total: 0 });
  });
  private readonly byAlert = new DataLoader<string, string | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.incident.ofAlerts, { ids: [...ids] });
    const found = new Map(rows.map(({ alertId, incidentId }) => [alertId, incidentId]));
    return ids.map((id) => found.get(id));
  });
  private readonly contactsById = new DataLoader<string, Contact[]>(async (ids) => {
    const rows = await this.graph.run(cypher.incident.contacts, { ids: [...ids], now: this.now().toISOString() });
    return ids.map((id) => contactsOf(rows.filter((row) => row.incidentId === id)));
  });
  private readonly happenings = new DataLoader<string, HappeningRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.incident.happenings, { ids: [...ids], limit: mostEntries });
    const found = new Map(rows.map(({ id, happenings }) => [id, happenings]));
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date,
    /** Whose own incidents alone are shown. */
    private readonly ownOnly?: string,
  ) {
    this.links = linkLoader(graph, incidentLinkTypes);
  }

  /** The id of what an incident is tied to; undefined when there is none. */
  async linked({ id }: IncidentRecord, field: LinkField): Promise<string | undefined> {
    const { type } = singleLinks.find((link) => link.field === field)!;
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }

  /** Its tie to the change that caused it, or may have; undefined when there is none. */
  async cause({ id }: IncidentRecord): Promise<RecordLink | undefined> {
    return (await this.links.load(id)).find((link) => link.type === 'CAUSED_BY');
  }

  /** The items it is tied to: named first, then computed, then vetoed. */
  async items({ id }: IncidentRecord): Promise<TiedItem[]> {
    return (await this.links.load(id))
      .flatMap((link) => tiedItem(link) ?? [])
      .sort((a, b) => origins.indexOf(a.origin) - origins.indexOf(b.origin));
  }

  /** The incidents that are tied to one, oldest first. */
  async relatedBy({ id }: IncidentRecord, type: (typeof relatedTypes)[number]): Promise<IncidentRecord[]> {
    const found = (await this.related.load(id)).get(type) ?? [];
    const { ownOnly } = this;
    return ownOnly === undefined ? found : found.filter((incident) => isOwn(incident, ownOnly));
  }

  /** What was said about one, oldest first. */
  async comments(
    { id: recordId }: IncidentRecord,
    kind: IncidentCommentRecord['kind'],
    { first, after }: Page,
  ): Promise<CommentPage> {
    const size = pageSize(first, 50);
    const list = `incident comments ${recordId} ${kind}`;
    const [place = 0] = decodeCursor(list, after) ?? [];
    const rows = await this.said.load({ recordId, kind, after: Number(place), limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: ({ seq }) => encodeCursor(list, [seq]) });
  }

  /** Ids of its alerts, the first begun first. Throws BAD_USER_INPUT for a bad size. */
  async alerts({ id }: IncidentRecord, first: number | null | undefined): Promise<string[]> {
    return (await this.alertsById.load(id)).alerts.slice(0, pageSize(first, 50));
  }

  async alertCount({ id }: IncidentRecord): Promise<number> {
    return (await this.alertsById.load(id)).total;
  }

  /** The id of the incident that an alert raised or joined last. */
  ofAlert(id: string): Promise<string | undefined> {
    return this.byAlert.load(id);
  }

  /** Whom to tell. */
  contacts({ id }: IncidentRecord): Promise<Contact[]> {
    return this.contactsById.load(id);
  }

  /** What happened, in order. */
  async timeline(incident: IncidentRecord): Promise<TimelineEntry[]> {
    return timelineOf(await this.happenings.load(incident.id));
  }

  /** The one that was imported under a key; null when there is none. */
  async byExternalKey(key: string): Promise<IncidentRecord | null> {
    const found = await this.graph.run(cypher.incident.byExternalKey, { key });
    const { ownOnly } = this;
    return found && (ownOnly === undefined || isOwn(found, ownOnly)) ? found : null;
  }

  practice(): Promise<IncidentPractice> {
    return readPractice(this.graph);
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown item. */
  async page(filter: IncidentFilter, { first, after }: Page): Promise<IncidentPage> {
    const size = pageSize(first, 50);
    const wanted = {
      own: this.ownOnly ?? null,
      states: statesOf(filter, incidentLifecycle, openStates),
      priorities: filter.priorities ? [...filter.priorities] : null,
      ...(await idsOfFilter(this.graph, filter, ['service', 'item', 'team', 'assignee', 'reporter'])),
      majorStates: filter.majorStates ? [...filter.majorStates] : null,
      category: filter.category ?? null,
      reviewRequired: filter.reviewRequired ?? null,
    };
    const list = JSON.stringify(['incidents', wanted]);
    const before = decodePlace(list, after);
    const rows = await this.graph.run(cypher.incident.page, { filter: wanted, before, limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}

function tiedItem({ type, to, validFrom, by, origin }: RecordLink): TiedItem | undefined {
  if (type !== 'AFFECTS' && type !== 'VETOES') return undefined;
  const how = type === 'VETOES' ? 'VETOED' : (origin as TiedItem['origin']);
  return { itemId: to, origin: how, since: validFrom, by };
}
