import DataLoader from 'dataloader';
import { openTimeOf } from '../calendar/answers.js';
import { idsOfFilter } from '../cmdb/references.js';
import { connectionOf, decodeCursor, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { isOwn } from '../incident/incident.js';
import { linkLoader } from '../lifecycle/links.js';
import { statesOf, type StatesFilter } from '../lifecycle/states.js';
import { pageLoader } from '../page-loader.js';
import type { ChangeCommentRecord, ChangeRecord, IncidentRecord, MaintenanceRecord } from '../records.js';
import { changeLinkTypes, listLinks, personLinks, type ListField, type PersonField } from './change.js';
import { changeLifecycle, openStates } from './lifecycle.js';
import type { ChangePractice } from './practice.js';
import { readChangePractice } from './practices.js';

export type ChangePage = Connection<ChangeRecord>;
export type ChangeCommentPage = Connection<ChangeCommentRecord>;

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

type Text = string | null | undefined;
type Texts = readonly string[] | null | undefined;

export interface ChangeFilter extends StatesFilter {
  types?: Texts;
  outcomes?: Texts;
  submittedRisks?: Texts;
  closedFrom?: Text;
  closedTo?: Text;
  item?: Text;
  service?: Text;
  requester?: Text;
  owner?: Text;
  team?: Text;
  implementer?: Text;
  decider?: Text;
  plannedFrom?: Text;
  plannedTo?: Text;
}

const mostWords = 10;

/** Reads changes and what hangs on them. One instance per request. */
export class ChangeReads {
  private readonly links;
  private practiceRead: Promise<ChangePractice> | undefined;
  private readonly causedBy = new DataLoader<string, IncidentRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.change.caused, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row.incidents]));
    return ids.map((id) => found.get(id) ?? []);
  });
  private readonly maintained = new DataLoader<string, MaintenanceRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.change.maintenances, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.changeId, row.maintenances]));
    return ids.map((id) => found.get(id) ?? []);
  });
  private readonly reasons = new DataLoader<string, string | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.change.ofMaintenances, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.maintenanceId, row.changeId]));
    return ids.map((id) => found.get(id));
  });
  private readonly said = pageLoader<{ recordId: string; after: number; limit: number }, ChangeCommentRecord>(
    (pages, limit) => this.graph.run(cypher.change.comments, { pages, limit }),
  );

  constructor(
    private readonly graph: Graph,
    /** Whose own changes alone are shown. */
    private readonly ownOnly?: string,
  ) {
    this.links = linkLoader(graph, changeLinkTypes);
  }

  /** The id of what a change is tied to; undefined when there is none. */
  async linked({ id }: ChangeRecord, field: PersonField): Promise<string | undefined> {
    const { type } = personLinks.find((link) => link.field === field)!;
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }

  /** Ids of all that a change is tied to. */
  async listed({ id }: ChangeRecord, field: ListField): Promise<string[]> {
    const { type } = listLinks.find((link) => link.field === field)!;
    return (await this.links.load(id)).filter((link) => link.type === type).map(({ to }) => to);
  }

  /** Whether work began and ended within the window; null when it never did. */
  async windowKept({ plannedStart, plannedEnd, actualStart, actualEnd }: ChangeRecord): Promise<boolean | null> {
    if (actualStart === undefined || actualEnd === undefined) return null;
    const grace = openTimeOf((await this.practice()).grace)!;
    return (
      Date.parse(actualStart) >= Date.parse(plannedStart!) - grace &&
      Date.parse(actualEnd) <= Date.parse(plannedEnd!) + grace
    );
  }

  /** The incidents that a change is known to have caused. */
  async caused({ id }: ChangeRecord): Promise<IncidentRecord[]> {
    const found = await this.causedBy.load(id);
    const { ownOnly } = this;
    return ownOnly === undefined ? found : found.filter((incident) => isOwn(incident, ownOnly));
  }

  /** The maintenances that a change made, newest first. */
  maintenances({ id }: ChangeRecord): Promise<MaintenanceRecord[]> {
    return this.maintained.load(id);
  }

  /** The id of the change that a maintenance is for. */
  ofMaintenance({ id }: MaintenanceRecord): Promise<string | undefined> {
    return this.reasons.load(id);
  }

  /** What was said about one, oldest first. */
  async comments({ id: recordId }: ChangeRecord, { first, after }: Page): Promise<ChangeCommentPage> {
    const size = pageSize(first, 50);
    const list = `change comments ${recordId}`;
    const [place = 0] = decodeCursor(list, after) ?? [];
    const rows = await this.said.load({ recordId, after: Number(place), limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: ({ seq }) => encodeCursor(list, [seq]) });
  }

  practice(): Promise<ChangePractice> {
    return (this.practiceRead ??= readChangePractice(this.graph));
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size, cursor or search, NOT_FOUND for an unknown item. */
  async page(filter: ChangeFilter, search: string | null | undefined, { first, after }: Page): Promise<ChangePage> {
    const size = pageSize(first, 50);
    const persons = ['requester', 'owner', 'team', 'implementer', 'decider'] as const;
    const wanted = {
      own: this.ownOnly ?? null,
      states: statesOf(filter, changeLifecycle, openStates),
      types: filter.types ? [...filter.types] : null,
      outcomes: filter.outcomes ? [...filter.outcomes] : null,
      submittedRisks: filter.submittedRisks ? [...filter.submittedRisks] : null,
      ...{ closedFrom: filter.closedFrom ?? null, closedTo: filter.closedTo ?? null },
      ...(await idsOfFilter(this.graph, filter, ['item', 'service', ...persons])),
      plannedFrom: filter.plannedFrom ?? null,
      plannedTo: filter.plannedTo ?? null,
      words: wordsOf(search),
    };
    const list = JSON.stringify(['changes', wanted]);
    const before = decodePlace(list, after);
    const rows = await this.graph.run(cypher.change.page, { filter: wanted, before, limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}

function wordsOf(search: string | null | undefined): string[] {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > mostWords) throw badInput('search', `takes at most ${mostWords} words.`);
  return words;
}
