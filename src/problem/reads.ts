import DataLoader from 'dataloader';
import { idsOfFilter } from '../cmdb/references.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { linkLoader } from '../lifecycle/links.js';
import { statesOf, type StatesFilter } from '../lifecycle/states.js';
import type { IncidentRecord, ProblemRecord } from '../records.js';
import { problemCandidates, type ProblemCandidate } from './candidates.js';
import { problemLifecycle } from './lifecycle.js';
import { affects, openStates, problemLinkTypes, singleLinks, type ProblemLinkField } from './problem.js';

export type ProblemPage = Connection<ProblemRecord>;

export interface ProblemFilter extends StatesFilter {
  knownError?: boolean | null | undefined;
  category?: string | null | undefined;
  service?: string | null | undefined;
  item?: string | null | undefined;
  team?: string | null | undefined;
  owner?: string | null | undefined;
}

interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Reads problems and what they are tied to. One instance per request. */
export class ProblemReads {
  private readonly links;
  private readonly problemOf;
  private readonly incidentsOf = new DataLoader<string, IncidentRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.problem.instances, { ids: [...ids] });
    const found = new Map(rows.map(({ id, incidents }) => [id, incidents]));
    return ids.map((id) => found.get(id) ?? []);
  });

  private readonly knownErrorsOf = new DataLoader<string, ProblemRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.problem.knownErrors, { ids: [...ids] });
    const found = new Map(rows.map(({ id, problems }) => [id, problems]));
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date,
  ) {
    this.links = linkLoader(graph, problemLinkTypes);
    this.problemOf = linkLoader(graph, ['INSTANCE_OF']);
  }

  /** The id of what a problem is tied to; undefined when there is none. */
  async linked({ id }: ProblemRecord, field: ProblemLinkField): Promise<string | undefined> {
    const { type } = singleLinks.find((link) => link.field === field)!;
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }

  /** Ids of the items it affects. */
  async items({ id }: ProblemRecord): Promise<string[]> {
    return (await this.links.load(id)).filter(({ type }) => type === affects).map(({ to }) => to);
  }

  /** The id of the problem that an incident is an instance of. */
  async ofIncident({ id }: IncidentRecord): Promise<string | undefined> {
    return (await this.problemOf.load(id))[0]?.to;
  }

  incidents({ id }: ProblemRecord): Promise<IncidentRecord[]> {
    return this.incidentsOf.load(id);
  }

  /** Known errors that an incident may be of. */
  knownErrors({ id }: IncidentRecord): Promise<ProblemRecord[]> {
    return this.knownErrorsOf.load(id);
  }

  candidates(): Promise<ProblemCandidate[]> {
    return problemCandidates(this.graph, this.now().getTime());
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown item. */
  async page(filter: ProblemFilter, { first, after }: Page): Promise<ProblemPage> {
    const size = pageSize(first, 50);
    const wanted = {
      states: statesOf(filter, problemLifecycle, openStates),
      knownError: filter.knownError ?? null,
      category: filter.category ?? null,
      ...(await idsOfFilter(this.graph, filter, ['service', 'item', 'team', 'owner'])),
    };
    const list = JSON.stringify(['problems', wanted]);
    const before = decodePlace(list, after);
    const rows = await this.graph.run(cypher.problem.page, { filter: wanted, before, limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}
