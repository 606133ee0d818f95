import { disinterested, isEscalated, isLate, outcomeIs, votingRows } from '../approval/voting.js';
import type { Condition, Lifecycle, Row } from '../engine/lifecycle.js';
import { boardStates, collisionKey, type ChangeFacts } from './change.js';
import * as guard from './guards.js';
import { requires, takes, typeIs, type Field } from './guards.js';

type ChangeRow = Row<ChangeFacts>;

const self = ['SYSTEM'] as const;
const agents = ['AGENT', 'CHANGE_MANAGER'] as const;
const manager = ['CHANGE_MANAGER'] as const;
const beforeWork = ['REQUESTED', 'RFC_CREATED', 'ASSESSMENT', ...boardStates, 'APPROVED', 'REJECTED', 'SCHEDULED'];
const underWay = ['IMPLEMENTING', 'IMPLEMENTED', 'FAILED', 'BACKED_OUT', 'IN_PIR'];

const plans: Field[] = ['implementationPlan', 'backoutPlan', 'testPlan'];
const said: Field[] = [
  ...([
    'title',
    'reason',
    'description',
    'type',
    'template',
    'items',
    'services',
    'owner',
    'team',
    'implementer',
  ] as const),
  ...(['plannedStart', 'plannedEnd', ...(plans as 'testPlan'[]), 'outage', 'tested', 'questionnaire'] as const),
  ...(['securityFinding', 'steps', 'fixes'] as const),
];

const why = requires('comment', 'why');
const written = [...takes(...said, 'comment'), guard.inOrder, guard.asTemplate];
const rfc = [requires('type', 'which way it takes'), requires('owner', 'who is accountable for it')];
const assessable = [
  requires('plannedStart', 'when its window begins'),
  requires('plannedEnd', 'when its window ends'),
  requires('implementationPlan', 'how it is carried out'),
  requires('backoutPlan', 'how it is taken back'),
  // Of an emergency it may come later.
  requires('testPlan', 'how it is made sure that it works', guard.notType('EMERGENCY')),
  requires('outage', 'whether what depends on its items is interrupted'),
  requires('template', 'the template it is made of', typeIs('STANDARD')),
];

/** Nothing that was decided holds any more. */
const voided = (): Record<string, unknown> => ({
  ...{ ballot: null, votes: null, submittedAt: null, escalatedAt: null, decidedAt: null, scheduledAt: null },
  ...{ approvedByPolicy: null, acknowledged: null, leadTimeWaiver: null, riskBand: null, riskScore: null },
});

const accepted = (facts: ChangeFacts): Record<string, unknown> => {
  const { assessed } = facts;
  return assessed ? { riskBand: assessed.risk.band, riskScore: assessed.risk.score, ...acknowledgedNow(facts) } : {};
};
const acknowledgedNow = ({ assessed, actor, now }: ChangeFacts): Record<string, unknown> => ({
  acknowledged: JSON.stringify(
    assessed!.collisions.map((collision) => ({
      key: collisionKey(collision),
      kind: collision.kind,
      by: actor,
      at: now,
    })),
  ),
});

const deadline = {
  effect: 'DEADLINE',
  says: 'when the time to vote is over',
  at: ({ question }: ChangeFacts) => question?.deadline,
};

/** One's own, which everybody may, and others', which takes a role. */
function forEach(row: Omit<ChangeRow, 'when' | 'roles'>, roles: ChangeRow['roles']): ChangeRow[] {
  return [
    { ...row, when: guard.own },
    { ...row, when: guard.others, roles: roles! },
  ];
}

const toBoard = (type: 'NORMAL' | 'EMERGENCY', to: string, guards: ChangeRow['guards']): ChangeRow => ({
  ...{ from: ['ASSESSMENT'], event: 'ROUTE', to, when: typeIs(type), roles: manager, requires: assessable },
  guards: [
    ...takes('acknowledgedCollisions', 'leadTimeWaiver', 'comment'),
    ...[guard.notOver, guard.acknowledged, guard.decidable, ...(guards ?? [])],
  ],
  ...{ stamps: ['submittedAt'], sets: accepted, starts: [deadline] },
  does: 'its risk and what it collides with are computed; it is put to the board, as that is then',
});

const decide = (event: 'APPROVE' | 'REJECT', to: string, when: Condition<ChangeFacts>): ChangeRow[] => [
  { ...{ from: boardStates, event, to, when, roles: self }, stamps: ['decidedAt'], cancels: ['DEADLINE'] },
  {
    ...{ from: boardStates, event, to, when: isEscalated, roles: ['SERVICE_OWNER'] },
    ...{ requires: [requires('comment', 'why it is decided so')], stamps: ['decidedAt'] },
    guards: [...takes('comment'), disinterested],
  },
];

const result = requires('result', 'what came of it');
const ended = {
  ...{ from: ['IMPLEMENTING'], roles: agents, requires: [result] },
  sets: ({ properties, now }: ChangeFacts) => ({ actualEnd: properties['actualEnd'] ?? now }),
} satisfies Partial<ChangeRow>;

/** Changes, from what is asked for to what was learnt. */
export const changeLifecycle: Lifecycle<ChangeFacts> = {
  type: 'Change',
  version: 3,
  states: {
    REQUESTED: 'Asked for.',
    RFC_CREATED: 'A request for change (RFC) says what it is about.',
    ASSESSMENT: 'Its risk and what it collides with are looked at.',
    CAB_REVIEW: 'Waiting for the change advisory board (CAB).',
    ECAB_REVIEW: 'Waiting for the emergency change advisory board (ECAB).',
    APPROVED: 'Approved, not yet scheduled.',
    REJECTED: 'Not approved. It may be revised.',
    SCHEDULED: 'Its window is kept for it; its items will be in maintenance then.',
    IMPLEMENTING: 'Being carried out.',
    IMPLEMENTED: 'Carried out.',
    FAILED: 'It did not work.',
    BACKED_OUT: 'It did not work, and was taken back.',
    IN_PIR: 'What came of it is looked at (post-implementation review).',
    CLOSED: 'Done.',
    CANCELLED: 'Taken back before anybody worked on it.',
  },
  terminal: ['CLOSED', 'CANCELLED'],
  effects: ['DEADLINE'],
  rows: [
    {
      ...{ from: [], event: 'REQUEST', to: 'REQUESTED' },
      requires: [requires('title', 'a title'), requires('reason', 'why it is to be made')],
      guards: [...takes(...said, 'requester', 'comment'), guard.inOrder, guard.asTemplate],
    },
    ...forEach({ from: ['REQUESTED'], event: 'EDIT', guards: written }, agents),
    {
      ...{ from: ['REQUESTED'], event: 'CREATE_RFC', to: 'RFC_CREATED', roles: agents, requires: rfc },
      ...{ guards: [...written, guard.concerned], stamps: ['rfcCreatedAt'] },
    },
    { from: ['RFC_CREATED'], event: 'EDIT', roles: agents, requires: rfc, guards: [...written, guard.concerned] },
    {
      ...{ from: ['RFC_CREATED'], event: 'ASSESS', to: 'ASSESSMENT', when: typeIs('STANDARD'), roles: agents },
      ...{ requires: [...rfc, ...assessable], guards: [...written, guard.concerned, guard.notOver] },
      stamps: ['assessedAt'],
    },
    {
      ...{ from: ['RFC_CREATED'], event: 'ASSESS', to: 'ASSESSMENT', roles: manager },
      ...{ requires: [...rfc, ...assessable], guards: [...written, guard.concerned, guard.notOver] },
      stamps: ['assessedAt'],
    },
    {
      ...{ from: ['ASSESSMENT'], event: 'EDIT', roles: agents, requires: [...rfc, ...assessable] },
      guards: [...written, guard.concerned],
    },
    {
      ...{ from: [...boardStates, 'APPROVED', 'SCHEDULED'], event: 'EDIT', to: 'ASSESSMENT', when: guard.isEssential },
      ...{ roles: agents, requires: [...rfc, ...assessable], guards: [...written, guard.concerned, guard.notOver] },
      ...{ stamps: ['assessedAt'], sets: voided, cancels: ['DEADLINE'] },
      does: 'approvals are void, its maintenance is called off: it is assessed and decided on anew',
    },
    {
      ...{ from: [...boardStates, 'APPROVED', 'SCHEDULED'], event: 'EDIT', roles: agents },
      ...{ requires: rfc, guards: written },
    },
    {
      ...{ from: underWay, event: 'EDIT', when: typeIs('EMERGENCY'), roles: agents },
      ...{ guards: [...takes(...plans, 'comment')], does: 'completes the plans of an emergency' },
    },
    {
      ...{
        from: ['ASSESSMENT'],
        event: 'ROUTE',
        to: 'SCHEDULED',
        when: typeIs('STANDARD'),
        roles: [...agents, 'SYSTEM'],
      },
      requires: assessable,
      guards: [
        ...takes('acknowledgedCollisions', 'comment'),
        ...[guard.notOver, guard.asTemplate, guard.ofTemplate, guard.lowRisk, guard.unblocked],
      ],
      stamps: ['submittedAt', 'decidedAt', 'scheduledAt'],
      sets: (facts) => ({
        ...accepted(facts),
        approvedByPolicy: `${facts.template?.number} ${facts.template?.name}, version ${facts.template?.templateVersion}`,
      }),
      does: 'its template approves it; its items will be in maintenance in its window',
    },
    toBoard('NORMAL', 'CAB_REVIEW', [guard.leadTime]),
    toBoard('EMERGENCY', 'ECAB_REVIEW', [guard.isEmergency]),
    ...votingRows({
      ...{ open: boardStates, decided: ['APPROVED', 'REJECTED', 'SCHEDULED', ...underWay] },
      guards: takes('choice', 'voter', 'inPlaceOf', 'comment'),
    }),
    ...decide('APPROVE', 'APPROVED', outcomeIs('APPROVED')),
    ...decide('REJECT', 'REJECTED', outcomeIs('REJECTED')),
    {
      ...{ from: boardStates, event: 'RETURN', to: 'RFC_CREATED', roles: manager },
      ...{ requires: [requires('comment', 'what is missing')], guards: takes('comment'), cancels: ['DEADLINE'] },
      ...{ sets: voided, does: 'approvals are void' },
    },
    {
      ...{ from: boardStates, event: 'ESCALATE', when: isLate, roles: self, stamps: ['escalatedAt'] },
      does: "opens a task for who is accountable; a service's owner decides alone",
    },
    ...forEach(
      {
        ...{ from: ['REJECTED'], event: 'REVISE', to: 'RFC_CREATED', sets: voided, stamps: ['rfcCreatedAt'] },
        ...{ requires: [requires('comment', 'what was done about the reasons')], guards: written },
      },
      agents,
    ),
    {
      ...{ from: ['APPROVED'], event: 'SCHEDULE', to: 'SCHEDULED', roles: manager, stamps: ['scheduledAt'] },
      guards: [...takes('acknowledgedCollisions', 'comment'), guard.notOver, guard.unblocked, guard.acknowledged],
      sets: acknowledgedNow,
      does: 'what it collides with is computed anew; its items will be in maintenance in its window',
    },
    {
      ...{ from: ['SCHEDULED'], event: 'START', to: 'IMPLEMENTING', when: guard.overridden, roles: manager },
      guards: [...takes('override', 'comment'), guard.unfrozen, guard.notOwnApproval],
      ...{ stamps: ['actualStart'], does: 'opens the tasks that nothing comes before; maintenance begins now' },
    },
    {
      ...{ from: ['SCHEDULED'], event: 'START', to: 'IMPLEMENTING', roles: agents, stamps: ['actualStart'] },
      guards: [...takes('override', 'comment'), guard.inWindow, guard.unfrozen, guard.notOwnApproval],
      does: 'opens the tasks that nothing comes before',
    },
    { from: ['IMPLEMENTING'], event: 'ADVANCE', roles: self, does: 'opens the tasks whose turn it is' },
    {
      ...{ ...ended, event: 'COMPLETE', to: 'IMPLEMENTED' },
      guards: [...takes('result', 'actualEnd', 'comment'), guard.endInOrder, guard.stepsDone],
      does: 'maintenance ends',
    },
    {
      ...{ ...ended, event: 'FAIL', to: 'FAILED' },
      guards: [...takes('result', 'actualEnd', 'comment'), guard.endInOrder],
      sets: (facts) => ({ ...ended.sets(facts), failed: true }),
      does: 'its open tasks are cancelled; maintenance goes on for the rest of its window',
    },
    {
      ...{ from: ['FAILED'], event: 'BACK_OUT', to: 'BACKED_OUT', roles: agents, stamps: ['backedOutAt'] },
      requires: [result, requires('restored', 'whether everything is as it was')],
      ...{ guards: takes('result', 'restored', 'comment'), does: 'maintenance ends' },
    },
    {
      ...{ from: ['IMPLEMENTED'], event: 'REVIEW', to: 'IN_PIR', when: typeIs('STANDARD'), roles: self },
      stamps: ['reviewedAt'],
    },
    {
      ...{ from: ['IMPLEMENTED', 'FAILED', 'BACKED_OUT'], event: 'REVIEW', to: 'IN_PIR', roles: manager },
      ...{ guards: takes('comment'), stamps: ['reviewedAt'], does: 'maintenance ends' },
    },
    {
      ...{ from: ['IN_PIR'], event: 'CLOSE', to: 'CLOSED', roles: manager, stamps: ['closedAt'] },
      requires: [
        requires('outcome', 'what came of it in the end'),
        requires('itemsUpdated', "that its items' records are up to date"),
        requires('lessons', 'what was learnt', guard.hasToLearn),
        requires('testPlan', 'the plan that an emergency could do without', typeIs('EMERGENCY')),
      ],
      guards: [
        ...takes(
          'outcome',
          'objectiveMet',
          'usersAffected',
          'lessons',
          'actions',
          'itemsUpdated',
          'testPlan',
          'comment',
        ),
        ...[guard.outcomeFits, guard.itemsUpdated],
      ],
      does: 'incidents on hold for it go on; a template whose changes go wrong is suspended',
    },
    ...forEach(
      {
        ...{ from: beforeWork, event: 'CANCEL', to: 'CANCELLED', requires: [why], guards: takes('comment') },
        ...{ stamps: ['cancelledAt'], does: 'its maintenance is called off' },
      },
      manager,
    ),
    {
      ...{
        from: [...beforeWork, ...underWay],
        event: 'COMMENT',
        requires: [requires('comment', 'what there is to say')],
      },
      guards: takes('comment'),
    },
  ],
};

/** Neither closed nor cancelled. */
export const openStates = Object.keys(changeLifecycle.states).filter(
  (state) => !changeLifecycle.terminal.includes(state),
);
