import DataLoader from 'dataloader';
import type { Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { linkLoader } from '../lifecycle/links.js';
import type { IncidentRecord, ProblemCandidateRecord, ProblemRecord } from '../records.js';
import { problemLinks, type ProblemLinkField } from './problem.js';

export type ProblemPage = Connection<ProblemRecord>;

const window = 30 * 86_400_000;
const leastIncidents = 3;

/** Reads what problems are tied to. One instance per request. */
export class ProblemReads {
  private readonly links;
  private readonly problemOf;
  private readonly incidentsOf = new DataLoader<string, IncidentRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.problem.instances, { ids: [...ids] });
    const found = new Map(rows.map(({ id, incidents }) => [id, incidents]));
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date,
  ) {
    this.links = linkLoader(
      graph,
      problemLinks.map(({ type }) => type),
    );
    this.problemOf = linkLoader(graph, ['INSTANCE_OF']);
  }

  async linked({ id }: ProblemRecord, field: ProblemLinkField): Promise<string | undefined> {
    const { type } = problemLinks.find((link) => link.field === field)!;
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }

  /** The id of the problem that an incident is an instance of. */
  async ofIncident({ id }: IncidentRecord): Promise<string | undefined> {
    return (await this.problemOf.load(id))[0]?.to;
  }

  incidents({ id }: ProblemRecord): Promise<IncidentRecord[]> {
    return this.incidentsOf.load(id);
  }

  candidates(): Promise<ProblemCandidateRecord[]> {
    const since = new Date(this.now().getTime() - window).toISOString();
    return this.graph.run(cypher.problem.candidates, { since, least: leastIncidents });
  }
}
