import { noticeEffect } from '../agreement/clocks.js';
import { disinterested, isEscalated, isLate, outcomeIs, votingRows } from '../approval/voting.js';
import type { Condition, Lifecycle, Row } from '../engine/lifecycle.js';
import { asked, castable, comment, isDone, nothingOpen, others, own, said, submittable, written } from './guards.js';
import { desk, type ServiceRequestFacts } from './request.js';

type RequestRow = Row<ServiceRequestFacts>;

const self = ['SYSTEM'] as const;

/** The same for one's own, which everybody may, and for another's, which the desk may. */
function forEach(row: Omit<RequestRow, 'when' | 'roles'>, roles: RequestRow['roles'] = desk): RequestRow[] {
  return [
    { ...row, when: own },
    { ...row, when: others, roles },
  ];
}

const draft = { requires: asked, guards: written } satisfies Partial<RequestRow>;
const submit = {
  event: 'SUBMIT',
  to: 'SUBMITTED',
  requires: asked,
  guards: [...written, ...submittable],
  stamps: ['submittedAt'],
  does: 'keeps the steps and the version of the catalogue item as they are; goes on by itself at once',
} satisfies Omit<RequestRow, 'from'>;

const decide = (event: 'APPROVE' | 'REJECT', to: string, when: Condition<ServiceRequestFacts>): RequestRow[] => [
  { ...{ from: ['APPROVAL'], event, to, when, roles: self }, stamps: ['decidedAt'], cancels: ['DEADLINE'] },
  {
    ...{ from: ['APPROVAL'], event, to, when: isEscalated, roles: ['SERVICE_OWNER'] },
    ...{ requires: [comment('why it is decided so')], guards: [...said, disinterested], stamps: ['decidedAt'] },
  },
];
const opens = 'opens the tasks that nothing comes before';

/** A request, from what is asked to what is got. */
export const serviceRequestLifecycle: Lifecycle<ServiceRequestFacts> = {
  type: 'ServiceRequest',
  version: 2,
  states: {
    DRAFT: 'Being written; nobody has to do anything yet.',
    SUBMITTED: 'Handed in. It goes on by itself at once.',
    APPROVAL: 'Waiting for those who decide.',
    FULFILMENT: 'Being carried out.',
    FULFILLED: 'Done; who asked may say that it is not.',
    CLOSED: 'Done, and nobody said otherwise.',
    REJECTED: 'Not approved.',
    CANCELLED: 'Taken back.',
  },
  terminal: ['CLOSED', 'REJECTED', 'CANCELLED'],
  effects: ['DEADLINE', noticeEffect],
  rows: [
    ...forEach({ from: [], event: 'DRAFT', to: 'DRAFT', ...draft }),
    ...forEach({ from: [], ...submit }),
    ...forEach({ from: ['DRAFT'], event: 'EDIT', ...draft, does: 'writes what is given' }),
    ...forEach({ from: ['DRAFT'], ...submit }),
    {
      ...{ from: ['SUBMITTED'], event: 'SEEK_APPROVAL', to: 'APPROVAL', roles: self },
      when: { says: 'it has to be approved', holds: ({ question }) => question !== undefined },
      starts: [{ effect: 'DEADLINE', says: 'when the time to vote is over', at: ({ question }) => question?.deadline }],
      does: 'puts it to those who decide, as they are then',
    },
    {
      ...{ from: ['SUBMITTED'], event: 'START', to: 'FULFILMENT', roles: self, does: opens },
      when: { says: 'nobody has to approve it', holds: ({ question }) => question === undefined },
    },
    ...votingRows({
      open: ['APPROVAL'],
      decided: ['FULFILMENT', 'FULFILLED', 'REJECTED'],
      guards: [...said, ...castable],
    }),
    ...decide('APPROVE', 'FULFILMENT', outcomeIs('APPROVED')).map((row) => ({ ...row, does: opens })),
    ...decide('REJECT', 'REJECTED', outcomeIs('REJECTED')).map((row) => ({
      ...row,
      stamps: [...(row.stamps ?? []), 'closedAt'],
    })),
    {
      ...{ from: ['APPROVAL'], event: 'ESCALATE', when: isLate, roles: self, stamps: ['escalatedAt'] },
      does: "opens a task for the service's owner, who decides alone",
    },
    {
      ...{ from: ['FULFILMENT'], event: 'ADVANCE', roles: self },
      does: 'opens the tasks whose turn it is',
    },
    {
      ...{ from: ['FULFILMENT'], event: 'FULFIL', to: 'FULFILLED', roles: self, when: isDone, stamps: ['fulfilledAt'] },
      starts: [{ effect: 'CLOSE', says: 'after the open time of the catalogue item', at: ({ closesAt }) => closesAt }],
    },
    {
      ...{ from: ['FULFILMENT'], event: 'FULFIL', to: 'FULFILLED', roles: desk, stamps: ['fulfilledAt'] },
      ...{ requires: [{ field: 'outcome', says: 'what was done' }], guards: [...said, nothingOpen] },
      starts: [{ effect: 'CLOSE', says: 'after the open time of the catalogue item', at: ({ closesAt }) => closesAt }],
    },
    ...forEach({
      ...{ from: ['FULFILLED'], event: 'REOPEN', to: 'FULFILMENT', cancels: ['CLOSE'] },
      ...{ requires: [comment('what is missing')], guards: said },
    }),
    ...forEach({ from: ['FULFILLED'], event: 'CLOSE', to: 'CLOSED', guards: said, stamps: ['closedAt'] }, [
      ...desk,
      'SYSTEM',
    ]),
    ...forEach({
      ...{ from: ['DRAFT', 'SUBMITTED', 'APPROVAL', 'FULFILMENT'], event: 'CANCEL', to: 'CANCELLED' },
      ...{ requires: [comment('why')], guards: said, stamps: ['closedAt'], does: 'its open tasks are cancelled' },
    }),
    ...forEach({
      ...{ from: ['SUBMITTED', 'APPROVAL', 'FULFILMENT', 'FULFILLED'], event: 'COMMENT' },
      ...{ requires: [comment('what there is to say')], guards: said, does: 'the comment stands in its history' },
    }),
  ],
};
