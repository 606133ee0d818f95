import { noticeEffect } from '../agreement/clocks.js';
import type { Lifecycle, Row } from '../engine/lifecycle.js';
import type { IncidentFacts } from './incident.js';
import * as guard from './guards.js';
import { takes } from './guards.js';
import { priorityOf, pathOf } from './priority.js';

const agents = ['AGENT', 'INCIDENT_MANAGER'] as const;
const rule = [...agents, 'SYSTEM'] as const;
const managers = ['INCIDENT_MANAGER', 'PROBLEM_MANAGER'] as const;
const working = ['IN_PROGRESS', 'ON_HOLD'];
const beforeResolved = ['DETECTED', 'LOGGED', 'CATEGORISED', 'PRIORITISED', ...working];
const logged = ['LOGGED', 'CATEGORISED', 'PRIORITISED', ...working];
const described = ['title', 'description', 'service', 'items'] as const;

const assessed = ({ assessment }: IncidentFacts): Record<string, unknown> =>
  assessment ? { computedImpact: assessment.impact } : {};

/** The priority that follows from impact and urgency. */
function prioritised(facts: IncidentFacts): Record<string, unknown> {
  const { input, record, assessment, practice } = facts;
  const computed = assessment?.impact ?? record.computedImpact;
  const impact = input.impact ?? computed!;
  const urgency = input.urgency ?? record.urgency!;
  const priority = priorityOf(practice.matrix, impact, urgency);
  const impactReason = impact === computed ? null : (input.impactReason?.trim() ?? null);
  return { impact, computedImpact: computed, impactReason, urgency, priority, path: pathOf(priority) };
}

const firstResponse = ({ record, now }: IncidentFacts): Record<string, unknown> =>
  record.firstResponseAt === undefined ? { firstResponseAt: now } : {};

const escalated = ({ record }: IncidentFacts): Record<string, unknown> => ({
  escalationLevel: (record.escalationLevel ?? 0) + 1,
});

const reopened = ({ record, actor, now }: IncidentFacts): Record<string, unknown> => ({
  ...{ reopenCount: (record.reopenCount ?? 0) + 1, lastReopenedAt: now, lastReopenedBy: actor },
  // What was done did not hold: the next resolution says anew what was.
  ...{ resolvedAt: null, restoredAt: null, reopenUntil: null, resolutionCode: null, solution: null },
});

/** A closed incident gives its fingerprint back: the next time is another incident. */
const closed = ({ record, breached }: IncidentFacts): Record<string, unknown> => ({
  fingerprint: null,
  reviewRequired: record.priority === 'P1' || record.priority === 'P2' || breached,
});

const reopen: Row<IncidentFacts> = {
  from: ['RESOLVED'],
  event: 'REOPEN',
  to: 'IN_PROGRESS',
  roles: agents,
  requires: [guard.why],
  guards: [...takes('comment'), guard.withinWindow],
  sets: reopened,
  cancels: ['CLOSE'],
  does: 'service levels go on where they stopped; the time between does not count',
};

/** The first time, and each time after it. */
const prioritise = {
  ...{ event: 'PRIORITISE', roles: rule, requires: [guard.urgency] },
  guards: [...takes('urgency', 'impact', 'impactReason', 'affectedUsers'), guard.impactKnown, guard.overrideExplained],
  ...{ stamps: ['prioritisedAt'] as const, sets: prioritised },
};

/** Incidents, from the first sign to what was learnt. */
export const incidentLifecycle: Lifecycle<IncidentFacts> = {
  type: 'Incident',
  version: 1,
  states: {
    DETECTED: 'Noticed, not yet logged.',
    LOGGED: 'Logged with a title: service levels count from here.',
    CATEGORISED: 'What it is and what it affects is known.',
    PRIORITISED: 'How important it is, is known.',
    IN_PROGRESS: 'Somebody works on it.',
    ON_HOLD: 'It waits for the caller, a vendor, a change or a problem.',
    RESOLVED: 'The service is back; who reported it may say otherwise.',
    CLOSED: 'Done. Never reopened: a further report is a new incident that follows it up.',
    IN_REVIEW: 'What can be learnt of it is looked for.',
    REVIEWED: 'Its review is done.',
    CANCELLED: 'It was none.',
  },
  terminal: ['CLOSED', 'REVIEWED', 'CANCELLED'],
  effects: [noticeEffect],
  rows: [
    {
      from: [],
      event: 'DETECT',
      to: 'DETECTED',
      guards: [...takes('source', 'detectedAt', 'fingerprint', ...described), guard.unique, guard.fewItems],
      sets: ({ properties, now }) => ({ detectedAt: properties['detectedAt'] ?? now }),
    },
    {
      from: ['DETECTED'],
      event: 'LOG',
      to: 'LOGGED',
      roles: ['REQUESTER', ...rule],
      requires: [guard.title],
      guards: [
        ...takes('reporter', 'parent', 'followUpOf', ...described),
        guard.inOrder,
        guard.notItself,
        guard.fewItems,
      ],
      stamps: ['loggedAt'],
    },
    {
      from: ['LOGGED'],
      event: 'CATEGORISE',
      to: 'CATEGORISED',
      roles: rule,
      requires: [guard.category],
      guards: [
        ...takes('category', 'subcategory', 'service', 'items', 'affectedUsers'),
        guard.concerned,
        guard.fewItems,
      ],
      stamps: ['categorisedAt'],
      sets: assessed,
      does: 'the impact, and the services that the items take down, are computed from the graph',
    },
    {
      from: ['CATEGORISED'],
      to: 'PRIORITISED',
      ...prioritise,
      does: 'priority and path follow from the matrix; service levels attach as from when it was logged',
    },
    {
      from: ['PRIORITISED', ...working],
      ...prioritise,
      does: 'of another priority, service levels are measured anew as from when it was logged',
    },
    {
      from: ['PRIORITISED'],
      event: 'ASSIGN',
      to: 'IN_PROGRESS',
      roles: rule,
      requires: [guard.team],
      guards: takes('team', 'assignee'),
      stamps: ['assignedAt'],
      sets: firstResponse,
    },
    {
      from: working,
      event: 'ASSIGN',
      roles: rule,
      requires: [guard.team],
      guards: takes('team', 'assignee'),
      stamps: ['assignedAt'],
      sets: ({ record }) => ({ reassignmentCount: (record.reassignmentCount ?? 0) + 1 }),
    },
    {
      from: ['IN_PROGRESS'],
      event: 'ESCALATE_FUNCTIONAL',
      roles: rule,
      requires: [guard.team, guard.why],
      guards: [...takes('team', 'assignee'), guard.otherTeam],
      stamps: ['assignedAt'],
      sets: escalated,
    },
    {
      from: ['IN_PROGRESS'],
      event: 'ESCALATE_HIERARCHICAL',
      roles: rule,
      requires: [guard.why],
      guards: takes(),
      sets: escalated,
    },
    {
      from: ['IN_PROGRESS'],
      event: 'HOLD',
      to: 'ON_HOLD',
      roles: agents,
      requires: [guard.holdReason, guard.callerComment, guard.waitsFor],
      guards: [...takes('holdReason', 'waitsFor', 'comment'), guard.waitsForRight],
      does: 'service levels stand still where the agreement says so for this reason',
    },
    {
      from: ['ON_HOLD'],
      event: 'RESUME',
      to: 'IN_PROGRESS',
      roles: rule,
      guards: takes(),
      sets: () => ({ holdReason: null }),
    },
    {
      from: working,
      event: 'RESOLVE',
      to: 'RESOLVED',
      roles: agents,
      requires: [guard.service, guard.resolutionCode, guard.solution],
      guards: [
        ...takes('service', 'resolutionCode', 'solution', 'restoredAt', 'comment'),
        guard.restoredInOrder,
        guard.tasksDone,
      ],
      stamps: ['resolvedAt'],
      sets: ({ input, now, reopenUntil }) => ({
        holdReason: null,
        restoredAt: input.restoredAt == null ? now : new Date(input.restoredAt).toISOString(),
        reopenUntil: reopenUntil ?? null,
      }),
      starts: [
        { effect: 'CLOSE', says: "after the practice's `closeAfter` of open time", at: ({ closeAt }) => closeAt },
      ],
      does: 'service levels stop',
    },
    reopen,
    { ...reopen, roles: ['REQUESTER'], guards: [...reopen.guards!, guard.own] },
    {
      from: ['RESOLVED'],
      event: 'CLOSE',
      to: 'CLOSED',
      roles: ['SYSTEM'],
      guards: takes(),
      stamps: ['closedAt'],
      sets: closed,
    },
    {
      from: ['RESOLVED'],
      event: 'CLOSE',
      to: 'CLOSED',
      roles: ['REQUESTER'],
      guards: [...takes('comment'), guard.own],
      stamps: ['closedAt'],
      sets: closed,
    },
    {
      from: ['CLOSED'],
      event: 'REVIEW',
      to: 'IN_REVIEW',
      roles: managers,
      guards: takes(),
      stamps: ['reviewStartedAt'],
    },
    {
      from: ['IN_REVIEW'],
      event: 'FINISH_REVIEW',
      to: 'REVIEWED',
      roles: managers,
      requires: [
        { field: 'timeline', says: 'what happened when' },
        { field: 'cause', says: 'why it happened' },
      ],
      guards: [...takes('timeline', 'cause', 'actions', 'noActionsBecause'), guard.reviewed],
      stamps: ['reviewedAt'],
      sets: () => ({ reviewRequired: false }),
    },
    {
      from: beforeResolved,
      event: 'CANCEL',
      to: 'CANCELLED',
      roles: rule,
      requires: [guard.cancelReason, guard.duplicateOf],
      guards: [...takes('cancelReason', 'duplicateOf', 'comment'), guard.notItself],
      stamps: ['cancelledAt'],
      sets: () => ({ fingerprint: null }),
      does: 'service levels are given up and count nowhere',
    },
    {
      from: [...beforeResolved, 'RESOLVED'],
      event: 'EDIT',
      roles: rule,
      guards: [
        ...takes('title', 'description', 'category', 'subcategory', 'service', 'affectedUsers', 'parent', 'followUpOf'),
        guard.notItself,
      ],
      sets: assessed,
      does: 'writes what is given; the impact is computed anew where the service or the users changed',
    },
    {
      from: logged,
      event: 'LINK_ITEMS',
      roles: rule,
      guards: [...takes('items', 'vetoedItems', 'removedItems'), guard.someItem, guard.fewItems],
      sets: assessed,
      does: 'what a person named or vetoed stays; the services that the named items take down are computed anew',
    },
    {
      from: logged,
      event: 'RECOMPUTE_ITEMS',
      roles: rule,
      guards: takes(),
      sets: assessed,
      does: 'the services that the named items take down are computed anew, but for vetoed ones',
    },
    {
      from: [...beforeResolved, 'RESOLVED'],
      event: 'COMMENT',
      roles: agents,
      requires: [guard.comment],
      guards: takes('comment'),
      sets: firstResponse,
    },
    {
      from: [...beforeResolved, 'RESOLVED', 'CLOSED', 'IN_REVIEW'],
      event: 'WORK_NOTE',
      roles: [...rule, 'PROBLEM_MANAGER'],
      requires: [guard.comment],
      guards: takes('comment'),
    },
    {
      from: ['ON_HOLD'],
      event: 'REPLY',
      to: 'IN_PROGRESS',
      when: { says: 'it waits for the caller', holds: ({ record }) => record.holdReason === 'CALLER' },
      roles: ['REQUESTER'],
      requires: [guard.comment],
      guards: [...takes('comment'), guard.own],
      sets: () => ({ holdReason: null }),
    },
    {
      from: [...beforeResolved, 'RESOLVED'],
      event: 'REPLY',
      roles: ['REQUESTER'],
      requires: [guard.comment],
      guards: [...takes('comment'), guard.own],
    },
  ],
};
