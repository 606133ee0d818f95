import DataLoader from 'dataloader';
import { stepsIn, type FulfilmentStep } from '../catalogue/steps.js';
import { findItems } from '../cmdb/references.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { linkLoader } from '../lifecycle/links.js';
import type { StepTask, TaskRecord } from '../records.js';

/** A step of a record with the task that it became. */
export interface StepPart extends FulfilmentStep {
  readonly taskId: string | undefined;
}

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
  private readonly stepTasks = new DataLoader<string, StepTask[]>(async (ids) => {
    const rows = await this.graph.run(cypher.task.ofSteps, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.recordId, row.tasks]));
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(private readonly graph: Graph) {
    this.links = linkLoader(graph, ['ASSIGNED_TO', 'ABOUT']);
  }

  /** The id of what a task is tied to; undefined when there is none. */
  async linked({ id }: TaskRecord, type: 'ASSIGNED_TO' | 'ABOUT'): Promise<string | undefined> {
    return (await this.links.load(id)).find((link) => link.type === type)?.to;
  }

  /** The steps of a record with the tasks that they became. */
  async parts({ id, steps }: { id: string; steps?: string | undefined }): Promise<StepPart[]> {
    const tasks = await this.stepTasks.load(id);
    return stepsIn(steps).map((step) => ({ ...step, taskId: tasks.find((task) => task.step === step.key)?.id }));
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
