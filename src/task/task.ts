import type { Facts, Guard, Lifecycle } from '../engine/lifecycle.js';
import type { TaskRecord } from '../records.js';

/** What events of a task take. */
export interface TaskInput {
  title?: string | null | undefined;
  description?: string | null | undefined;
  kind?: TaskRecord['kind'] | null | undefined;
  dueOn?: unknown;
  assignee?: string | null | undefined;
  about?: string | null | undefined;
  outcome?: string | null | undefined;
  /** Of tasks that the product opens: another with the same key is not opened. */
  key?: string | undefined;
  /** Of tasks that fulfil a request: the key of the step. */
  step?: string | undefined;
}

export interface TaskFacts extends Facts<TaskRecord, TaskInput> {
  /** What is wrong with the input, by field. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** Ids of what the input names. */
  readonly assigneeId: string | undefined;
  readonly aboutId: string | undefined;
  /** The task that has the input's key. */
  readonly keyHolder: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

const checks: Guard<TaskFacts>[] = ['title', 'description', 'dueOn', 'assignee', 'about', 'outcome'].map((field) => ({
  code: 'INVALID',
  says: `\`${field}\`, where given, can be taken`,
  field,
  ofInput: true,
  fails: ({ problems }) => problems.get(field),
}));

const unique: Guard<TaskFacts> = {
  code: 'DUPLICATE',
  says: 'no task was opened for the same thing',
  ofInput: true,
  fails: ({ keyHolder }) => (keyHolder === undefined ? undefined : `${keyHolder} is for that already.`),
};

/** Of tasks that may be opened anew once they are closed; that something ends is told once. */
const forgetsKey = ({ record }: TaskFacts): Record<string, unknown> => (record.kind === 'EXPIRY' ? {} : { key: null });

/** A piece of work. */
export const taskLifecycle: Lifecycle<TaskFacts> = {
  type: 'Task',
  version: 1,
  states: {
    OPEN: 'To be done.',
    IN_PROGRESS: 'Somebody works on it.',
    DONE: 'Done.',
    CANCELLED: 'Not to be done any more.',
  },
  terminal: ['DONE', 'CANCELLED'],
  rows: [
    {
      from: [],
      event: 'OPEN',
      to: 'OPEN',
      requires: [{ field: 'title', says: 'what is to be done' }],
      guards: [...checks, unique],
    },
    { from: ['OPEN'], event: 'START', to: 'IN_PROGRESS', guards: checks, stamps: ['startedAt'] },
    {
      from: ['OPEN', 'IN_PROGRESS'],
      event: 'COMPLETE',
      to: 'DONE',
      requires: [
        {
          field: 'outcome',
          says: 'what was mended, or what came of the step',
          when: {
            says: '`kind` is MEND or IMPLEMENTATION',
            holds: ({ record }) => record.kind === 'MEND' || record.kind === 'IMPLEMENTATION',
          },
        },
      ],
      guards: checks,
      stamps: ['closedAt'],
      sets: forgetsKey,
    },
    {
      from: ['OPEN', 'IN_PROGRESS'],
      event: 'CANCEL',
      to: 'CANCELLED',
      requires: [{ field: 'outcome', says: 'why' }],
      guards: checks,
      stamps: ['closedAt'],
      sets: forgetsKey,
    },
    {
      from: ['OPEN', 'IN_PROGRESS'],
      event: 'ASSIGN',
      requires: [{ field: 'assignee', says: 'who does it' }],
      guards: checks,
    },
  ],
};
