import { findItems } from '../cmdb/references.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { linkLoader } from '../lifecycle/links.js';
import type { TaskRecord } from '../records.js';

export type TaskPage = Connection<TaskRecord>;

interface Wanted {
  filter?: {
    states?: readonly string[] | null | undefined;
    kinds?: readonly string[] | null | undefined;
    assignee?: string | null | undefined;
    about?: string | null | undefined;
  } | null;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Reads tasks. One instance per request. */
export class TaskReads {
  private readonly links;

  constructor(private readonly graph: Graph) {
    this.links = linkLoader(graph, ['ASSIGNED_TO', 'ABOUT']);
  }

  /** The id of what a task is tied to; undefined when there is none. */
  async linked({ id }: TaskRecord, type: 'ASSIGNED_TO' | 'ABOUT'): Promise<string | undefined> {
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async page({ filter, first, after }: Wanted): Promise<TaskPage> {
    const size = pageSize(first, 50);
    const [assignee] = filter?.assignee == null ? [null] : await findItems(this.graph, [filter.assignee]);
    const wanted = {
      states: filter?.states ? [...filter.states] : null,
      kinds: filter?.kinds ? [...filter.kinds] : null,
      assignee: filter?.assignee == null ? null : (assignee?.id ?? ''),
      about: filter?.about ?? null,
    };
    const list = JSON.stringify(['tasks', wanted]);
    const before = decodePlace(list, after);
    const rows = await this.graph.run(cypher.task.page, { filter: wanted, before, limit: size + 1 });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}
