import { noticeEffect } from '../agreement/clocks.js';
import type { Lifecycle, Row, TimerStart } from '../engine/lifecycle.js';
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
/** States in which a change may be named as its cause. */
const causable = [...logged, 'RESOLVED', 'CLOSED', 'IN_REVIEW', 'REVIEWED'];
/** In milliseconds. */
const updateEvery = 30 * 60_000;
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

/** The practice says whether to give it to somebody is an answer already. */
const assigned = (facts: IncidentFacts): Record<string, unknown> =>
  facts.practice.firstResponse === 'ASSIGNMENT' ? firstResponse(facts) : {};

const escalated = ({ record }: IncidentFacts): Record<string, unknown> => ({
  escalationLevel: (record.escalationLevel ?? 0) + 1,
});

function reopened(facts: IncidentFacts): Record<string, unknown> {
  const { record, actor, now } = facts;
  return {
    ...{ reopenCount: (record.reopenCount ?? 0) + 1, lastReopenedAt: now, lastReopenedBy: actor },
    // What was done did not hold: the next resolution says anew what was.
    ...{ resolvedAt: null, restoredAt: null, reopenUntil: null, resolutionCode: null, solution: null },
    ...(record.majorState === 'RESOLVED' && { majorState: 'ACCEPTED', nextUpdateAt: nextUpdate(facts) }),
  };
}

/** A closed incident gives its fingerprint back: the next time is another incident. */
const closed = ({ record, breached }: IncidentFacts): Record<string, unknown> => ({
  fingerprint: null,
  reviewRequired: record.priority === 'P1' || record.priority === 'P2' || breached || guard.isMajor(record.majorState),
});

/** When the next update of a major incident is due. */
const nextUpdate = ({ input, now }: IncidentFacts): string =>
  input.nextUpdateAt == null
    ? new Date(Date.parse(now) + updateEvery).toISOString()
    : new Date(input.nextUpdateAt).toISOString();

const updateTimer = {
  effect: 'UPDATE_OVERDUE',
  says: 'when the next update is due',
  at: nextUpdate,
} satisfies TimerStart<IncidentFacts>;

/** Nobody of the team took it in time. */
export const notAccepted = 'NOT_ACCEPTED';

/** A major incident that is reopened is one again. */
const updateAgain = {
  effect: 'UPDATE_OVERDUE',
  says: 'of a major incident, when the next update is due',
  at: (facts) => (facts.record.majorState === 'RESOLVED' ? nextUpdate(facts) : undefined),
} satisfies TimerStart<IncidentFacts>;

const acceptTimer = {
  effect: notAccepted,
  says: "after the practice's `acceptWithin` of the response target, while nobody of the team has it",
  at: ({ acceptBy }) => acceptBy,
} satisfies TimerStart<IncidentFacts>;

const restoredAt = (given: string | null | undefined, otherwise: string): string =>
  given == null ? otherwise : new Date(given).toISOString();

const closeTimer = {
  effect: 'CLOSE',
  says: "after the practice's `closeAfter` of open time",
  at: ({ closeAt }) => closeAt,
} satisfies TimerStart<IncidentFacts>;

/** What ends a major incident's updates, and what an incident looks like whose alerts are over. */
const resolvedByItself = ({ input, now, reopenUntil, record }: IncidentFacts): Record<string, unknown> => ({
  ...(record.majorState === 'ACCEPTED' && { majorState: 'RESOLVED', nextUpdateAt: null }),
  ...{ holdReason: null, restoredAt: record.restoredAt ?? input.restoredAt ?? now, reopenUntil: reopenUntil ?? null },
});

const reopen: Row<IncidentFacts> = {
  from: ['RESOLVED'],
  event: 'REOPEN',
  to: 'IN_PROGRESS',
  roles: agents,
  requires: [guard.why],
  guards: [...takes('comment'), guard.withinWindow],
  sets: reopened,
  starts: [updateAgain],
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
  version: 2,
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
  effects: [noticeEffect, notAccepted],
  rows: [
    {
      from: [],
      event: 'DETECT',
      to: 'DETECTED',
      guards: [
        ...takes('source', 'detectedAt', 'fingerprint', 'alerts', ...described),
        guard.unreserved,
        guard.unique,
        guard.fewItems,
      ],
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
      sets: assigned,
      starts: [acceptTimer],
    },
    {
      from: working,
      event: 'ASSIGN',
      roles: rule,
      requires: [guard.team],
      guards: takes('team', 'assignee'),
      stamps: ['assignedAt'],
      sets: ({ record }) => ({ reassignmentCount: (record.reassignmentCount ?? 0) + 1 }),
      starts: [acceptTimer],
    },
    {
      from: ['IN_PROGRESS'],
      event: 'ESCALATE_FUNCTIONAL',
      roles: rule,
      requires: [guard.team, guard.why],
      guards: [...takes('team', 'assignee'), guard.otherTeam],
      stamps: ['assignedAt'],
      sets: escalated,
      starts: [acceptTimer],
    },
    {
      from: ['IN_PROGRESS'],
      event: 'ESCALATE_HIERARCHICAL',
      roles: agents,
      requires: [guard.escalatedTo, guard.why],
      guards: takes('escalatedTo'),
      sets: escalated,
    },
    {
      from: ['PRIORITISED', ...working],
      event: 'ESCALATE_HIERARCHICAL',
      roles: ['SYSTEM'],
      requires: [guard.why],
      guards: takes('escalatedTo'),
      sets: escalated,
      does: 'much of a service level is used up, or no team is left to take it',
    },
    {
      from: ['PRIORITISED', ...working],
      event: 'REMIND',
      roles: ['SYSTEM'],
      requires: [guard.why],
      guards: takes('reminded'),
      does: 'half of a service level is used up: who works on it is told, else who is on call for its team, or for one that supports its service',
    },
    {
      from: ['IN_PROGRESS'],
      event: 'HOLD',
      to: 'ON_HOLD',
      roles: agents,
      requires: [guard.holdReason, guard.callerComment, guard.waitsFor],
      guards: [...takes('holdReason', 'waitsFor', 'comment'), guard.waitsForRight],
      cancels: [notAccepted],
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
      event: 'RESTORE',
      roles: agents,
      guards: [...takes('restoredAt', 'comment'), guard.restoredInOrder],
      sets: ({ input, now }) => ({ restoredAt: restoredAt(input.restoredAt, now) }),
      does: 'the service is back, and something is left to do before it is resolved',
    },
    {
      from: working,
      event: 'RESOLVE',
      to: 'RESOLVED',
      roles: agents,
      requires: [guard.service, guard.resolutionCode, guard.solution],
      guards: [
        ...takes('service', 'resolutionCode', 'solution', 'restoredAt', 'comment', 'resolveChildren'),
        guard.restoredInOrder,
        guard.tasksDone,
      ],
      stamps: ['resolvedAt'],
      sets: ({ input, now, reopenUntil, record }) => ({
        ...(record.majorState === 'ACCEPTED' && { majorState: 'RESOLVED', nextUpdateAt: null }),
        holdReason: null,
        restoredAt: restoredAt(input.restoredAt, record.restoredAt ?? now),
        reopenUntil: reopenUntil ?? null,
      }),
      starts: [closeTimer],
      cancels: ['UPDATE_OVERDUE', notAccepted],
      does: 'service levels stop; with `resolveChildren` its parts are resolved, too, where they can be',
    },
    {
      from: logged,
      event: 'RESOLVE',
      to: 'RESOLVED',
      roles: ['SYSTEM'],
      requires: [guard.resolutionCode, guard.solution],
      guards: takes('resolutionCode', 'solution', 'restoredAt'),
      stamps: ['resolvedAt'],
      sets: resolvedByItself,
      starts: [closeTimer],
      cancels: ['UPDATE_OVERDUE', notAccepted],
      does: 'all alerts that raised it are over; service levels stop',
    },
    {
      ...reopen,
      to: 'PRIORITISED',
      when: { says: 'nobody was assigned', holds: ({ record }) => record.assignedAt === undefined },
      roles: ['SYSTEM'],
      guards: takes('alerts'),
    },
    { ...reopen, roles: ['SYSTEM'], guards: takes('alerts') },
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
      guards: [...takes('comment'), guard.own, guard.notMajor],
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
        ...takes(
          'title',
          'description',
          'category',
          'subcategory',
          'service',
          'affectedUsers',
          'parent',
          'followUpOf',
          'autoResolve',
        ),
        guard.notItself,
      ],
      sets: assessed,
      does: 'writes what is given; the impact is computed anew where the service or the users changed',
    },
    {
      from: beforeResolved,
      event: 'JOIN_ALERTS',
      roles: ['SYSTEM'],
      guards: [...takes('alerts', 'items'), guard.someAlert],
      sets: assessed,
      does: 'ties the alerts, and the item that they are rooted in where it is another',
    },
    {
      from: beforeResolved,
      event: 'LINK_ALERTS',
      roles: agents,
      requires: [guard.namedAlerts],
      guards: takes('alerts'),
      does: 'no incident is opened for alerts that one is about already',
    },
    {
      from: ['RESOLVED'],
      event: 'RELEASE',
      roles: ['SYSTEM'],
      guards: takes(),
      sets: () => ({ fingerprint: null }),
      does: 'what begins again after a day is another incident',
    },
    {
      from: logged,
      event: 'PROPOSE_MAJOR',
      roles: rule,
      requires: [guard.why],
      guards: [...takes(), guard.majorFree],
      stamps: ['majorProposedAt'],
      sets: () => ({ majorState: 'PROPOSED' }),
    },
    {
      from: logged,
      event: 'ACCEPT_MAJOR',
      roles: ['INCIDENT_MANAGER'],
      requires: [guard.commander, guard.communicationsLead, guard.bridge],
      guards: [
        ...takes('commander', 'communicationsLead', 'bridge', 'nextUpdateAt', 'comment'),
        guard.majorProposed,
        guard.updateAhead,
      ],
      stamps: ['majorAcceptedAt'],
      sets: (facts) => ({ majorState: 'ACCEPTED', nextUpdateAt: nextUpdate(facts), updateOverdue: false }),
      starts: [updateTimer],
    },
    {
      from: logged,
      event: 'REJECT_MAJOR',
      roles: ['INCIDENT_MANAGER'],
      requires: [guard.why],
      guards: [...takes(), guard.majorProposed],
      sets: () => ({ majorState: 'REJECTED' }),
    },
    {
      from: logged,
      event: 'DEMOTE_MAJOR',
      roles: ['INCIDENT_MANAGER'],
      requires: [guard.why],
      guards: [...takes(), guard.majorAccepted],
      sets: () => ({ majorState: 'DEMOTED', nextUpdateAt: null, updateOverdue: false }),
      cancels: ['UPDATE_OVERDUE'],
    },
    {
      from: logged,
      event: 'UPDATE_MAJOR',
      roles: agents,
      requires: [guard.comment],
      guards: [...takes('comment', 'nextUpdateAt'), guard.majorAccepted, guard.updateAhead],
      sets: (facts) => ({ nextUpdateAt: nextUpdate(facts), updateOverdue: false }),
      starts: [updateTimer],
      does: 'tells those who wait for it',
    },
    {
      from: logged,
      event: 'UPDATE_OVERDUE',
      roles: ['SYSTEM'],
      guards: [...takes(), guard.majorAccepted],
      sets: () => ({ updateOverdue: true }),
      does: 'nobody told anything in time',
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
      from: causable,
      event: 'SUSPECT_CHANGE',
      roles: [...rule, 'PROBLEM_MANAGER'],
      guards: [...takes('causedBy', 'confidence'), guard.changeNamed],
    },
    {
      from: causable,
      event: 'CONFIRM_CHANGE',
      roles: managers,
      requires: [guard.causedBy],
      guards: takes('causedBy'),
      does: 'of priority P1 or P2, the template that the change was made of is suspended',
    },
    {
      from: ['PRIORITISED', ...working, 'RESOLVED', 'CLOSED', 'IN_REVIEW', 'REVIEWED'],
      event: 'CONFIRM_CAUSE',
      roles: [...rule, 'PROBLEM_MANAGER'],
      guards: [...takes('rootCause', 'causeOutside'), guard.oneCause, guard.causeLookedFor],
      stamps: ['causeConfirmedAt'],
      sets: ({ actor, placed }) => ({
        causeConfirmedBy: actor,
        causePlace: placed?.place ?? null,
        causeScore: placed?.score ?? null,
        causeCandidates: placed?.candidates ?? 0,
      }),
      does: 'keeps what is known of the outage beside the cause, for the labelled set',
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
