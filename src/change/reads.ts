import DataLoader from 'dataloader';
import { standingOf, type ApprovalStanding } from '../approval/standing.js';
import { ballotIn, votesIn } from '../approval/stored.js';
import { openTimeOf } from '../calendar/answers.js';
import { stepsIn, type FulfilmentStep } from '../catalogue/steps.js';
import { resolveItemIds } from '../cmdb/references.js';
import { connectionOf, decodeCursor, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { isOwn } from '../incident/incident.js';
import { linkLoader } from '../lifecycle/links.js';
import type {
  ApprovalDelegationRecord,
  ChangeCommentRecord,
  ChangeRecord,
  IncidentRecord,
  MaintenanceRecord,
  StepTask,
} from '../records.js';
import { changeLinkTypes, endStates, listLinks, personLinks, type ListField, type PersonField } from './change.js';
import { changeLifecycle } from './lifecycle.js';
import type { ChangePractice } from './practice.js';
import { readChangePractice } from './practices.js';

export type ChangePage = Connection<ChangeRecord>;
export type ChangeCommentPage = Connection<ChangeCommentRecord>;

/** A step of a change with the task that it became. */
export interface ChangeStepPart extends FulfilmentStep {
  readonly taskId: string | undefined;
}

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

type Text = string | null | undefined;
type Texts = readonly string[] | null | undefined;

export interface ChangeFilter {
  states?: Texts;
  open?: boolean | null | undefined;
  types?: Texts;
  outcomes?: Texts;
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
const allStates = Object.keys(changeLifecycle.states);

/** Reads changes and what hangs on them. One instance per request. */
export class ChangeReads {
  private readonly links;
  private practiceRead: Promise<ChangePractice> | undefined;
  private readonly tasks = new DataLoader<string, StepTask[]>(async (ids) => {
    const rows = await this.graph.run(cypher.change.tasks, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.changeId, row.tasks]));
    return ids.map((id) => found.get(id) ?? []);
  });
  private readonly delegations = new DataLoader<string, ApprovalDelegationRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.approval.delegatedBy, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ delegatorId }) => delegatorId === id));
  });
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
  private readonly said = new DataLoader<
    { recordId: string; after: number; limit: number },
    ChangeCommentRecord[],
    string
  >(
    async (pages) => {
      const limit = Math.max(...pages.map((page) => page.limit));
      const order = pages.map(({ recordId, after }, index) => ({ index, recordId, after }));
      const rows = await this.graph.run(cypher.change.comments, { pages: order, limit });
      const found = new Map(rows.map(({ page, comments }) => [page, comments]));
      return pages.map((page, index) => (found.get(index) ?? []).slice(0, page.limit));
    },
    { cacheKeyFn: (page) => JSON.stringify(page) },
  );

  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date,
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

  /** How the decision on a change stands; null before it was put to anybody. */
  async approval({ ballot, votes, decidedAt }: ChangeRecord): Promise<ApprovalStanding | null> {
    if (ballot === undefined) return null;
    const stored = ballotIn(ballot);
    const delegated = await this.delegations.loadMany(stored.members.map(({ id }) => id));
    const known = delegated.flatMap((one) => (one instanceof Error ? [] : one));
    // What was decided stays as it was decided, whatever time passes.
    const at = decidedAt === undefined ? this.now().getTime() : Date.parse(decidedAt);
    return standingOf(stored, votesIn(votes), known, at);
  }

  async steps({ id, steps }: ChangeRecord): Promise<ChangeStepPart[]> {
    const tasks = await this.tasks.load(id);
    return stepsIn(steps).map((step) => ({ ...step, taskId: tasks.find((task) => task.step === step.key)?.id }));
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
    const idOf = async (field: PersonField | 'item' | 'service' | 'decider'): Promise<string | null> => {
      const reference = filter[field];
      return reference == null ? null : (await resolveItemIds(this.graph, [reference], `filter.${field}`))[0]!;
    };
    const wanted = {
      own: this.ownOnly ?? null,
      states: statesOf(filter),
      types: filter.types ? [...filter.types] : null,
      outcomes: filter.outcomes ? [...filter.outcomes] : null,
      item: await idOf('item'),
      service: await idOf('service'),
      requester: await idOf('requester'),
      owner: await idOf('owner'),
      team: await idOf('team'),
      implementer: await idOf('implementer'),
      decider: await idOf('decider'),
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

function statesOf({ states, open }: ChangeFilter): string[] | null {
  if (open == null) return states ? [...states] : null;
  const isOpen = (state: string): boolean => !(endStates as readonly string[]).includes(state);
  return (states ?? allStates).filter((state) => isOpen(state) === open);
}
