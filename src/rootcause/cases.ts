import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { RootCauseCaseRecord } from '../records.js';

export type RootCauseCasePage = Connection<RootCauseCaseRecord>;

const list = 'root cause cases';

/** The labelled set: what was known of incidents whose cause somebody confirmed. */
export class RootCauseCases {
  constructor(private readonly graph: Graph) {}

  /** A page by the incident's id. A case tells of all that its outage reached: who sees a part of the graph is shown none. */
  async page({
    first,
    after,
  }: {
    first?: number | null | undefined;
    after?: string | null | undefined;
  }): Promise<RootCauseCasePage> {
    const size = pageSize(first, 50);
    const [place] = decodeCursor(list, after) ?? [''];
    const rows = this.graph.scoped
      ? []
      : await this.graph.run(cypher.rootcause.cases, { after: String(place), limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: ({ id }) => encodeCursor(list, [id]) });
  }
}
