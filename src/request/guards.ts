import { namesOrNumber } from '../access/out-of-scope.js';
import { progressOf } from '../catalogue/steps.js';
import type { Condition, Guard, Requirement } from '../engine/lifecycle.js';
import type { ServiceRequestFacts } from './request.js';

type Check = Guard<ServiceRequestFacts>;

const field = (name: string): Check => ({
  code: 'INVALID',
  says: `\`${name}\`, where given, can be taken`,
  field: name,
  ofInput: true,
  fails: ({ problems }) => problems.get(name),
});

/** What every event checks of its input. */
export const said: Check[] = ['outcome', 'comment'].map(field);
export const written: Check[] = ['item', 'requester', 'requestedFor', 'answers', 'note'].map(field);

export const asked: Requirement<ServiceRequestFacts>[] = [
  { field: 'item', says: 'the catalogue item that is asked for' },
  { field: 'requester', says: 'who asks: you are no Person on record, so name one' },
];

export const comment = (says: string): Requirement<ServiceRequestFacts> => ({ field: 'comment', says });

/** Whether who acts asked for it, is to have it, or wrote it down. */
export const own: Condition<ServiceRequestFacts> = {
  says: "it is one's own",
  holds: ({ actor, record, requesterId, requestedForId }) =>
    record.version === 0
      ? requesterId === undefined || requesterId === actor
      : [requesterId, requestedForId, record.createdBy].includes(actor),
};
export const others: Condition<ServiceRequestFacts> = {
  says: "it is another's",
  holds: (facts) => !own.holds(facts),
};

const nameOf = ({ name, hidden }: { name: string; hidden?: boolean }): string =>
  hidden ? 'which you may not see' : name;

/** What must hold of a request that is handed in. */
export const submittable: Check[] = [
  {
    code: 'NOT_PUBLISHED',
    says: 'the catalogue item is PUBLISHED, its offering OFFERED, its service LIVE',
    field: 'item',
    fails: ({ requested }) => {
      if (!requested) return undefined;
      const { item, offering, service } = requested;
      return [
        ...(item.state === 'PUBLISHED'
          ? []
          : [`${item.number} ${item.name} is ${item.state}: it cannot be asked for.`]),
        ...(offering?.state === 'OFFERED' ? [] : [`Its offering, ${offering?.name ?? 'none'}, is not offered.`]),
        ...(service?.state === 'LIVE' ? [] : [`Its service, ${service ? nameOf(service) : 'none'}, is not live.`]),
      ];
    },
  },
  {
    code: 'NOT_OFFERED',
    says: 'whoever is to have it is among those it is offered to',
    field: 'requestedFor',
    fails: ({ isOffered, requested }) =>
      isOffered
        ? undefined
        : `It is offered to ${namesOrNumber(requested?.audience ?? []).join(', ')}. Whoever is to have it is none of them and belongs to none of them.`,
  },
  {
    code: 'ANSWERS',
    says: 'the answers fit the form',
    field: 'answers',
    fails: ({ answerFaults }) => answerFaults,
  },
  {
    code: 'NOBODY_DECIDES',
    says: 'where it has to be approved, enough may vote who neither ask for it nor are to have it',
    field: 'item',
    fails: ({ questionFaults }) => questionFaults,
  },
];

/** What a vote checks of its input. */
export const castable: Check[] = ['voter', 'inPlaceOf'].map(field);

export const nothingOpen: Check = {
  code: 'OPEN_TASKS',
  says: 'no task of it is open',
  fails: ({ steps, tasks }) => {
    const { open } = progressOf(steps, tasks);
    return open.length === 0
      ? undefined
      : `Still open: ${open.map(({ number, step }) => `${number} (${step})`).join(', ')}. Complete or cancel them first.`;
  },
};

export const isDone: Condition<ServiceRequestFacts> = {
  says: 'all its tasks are done',
  holds: ({ steps, tasks }) => progressOf(steps, tasks).done,
};
