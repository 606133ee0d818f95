import type { Lifecycle } from '../engine/lifecycle.js';
import { day } from '../monitoring/spans.js';
import * as guard from './guards.js';
import { takes, type Field } from './guards.js';
import { openStates, type ProblemFacts } from './problem.js';

const managers = ['PROBLEM_MANAGER'] as const;
const workers = ['AGENT', 'INCIDENT_MANAGER', 'PROBLEM_MANAGER'] as const;
const open: readonly string[] = openStates;
const known: readonly Field[] = ['title', 'description', 'category', 'proactive', 'service', 'team', 'owner'];
const findings: readonly Field[] = ['cause', 'causeCategory', 'causeEvidence', 'causeItem', 'workaround'];

/** How long a problem is watched after it was mended. */
export const observation = 14 * day;
/** The effect of the timer at the end of that: it is closed, or goes back to the analysis. */
export const observeEffect = 'OBSERVE';

const observedUntil = ({ now }: ProblemFacts): string => new Date(Date.parse(now) + observation).toISOString();

/** Problems and known errors. */
export const problemLifecycle: Lifecycle<ProblemFacts> = {
  type: 'Problem',
  version: 1,
  states: {
    NEW: 'Raised.',
    ASSESSED: 'Looked at.',
    ROOT_CAUSE_ANALYSIS: 'Its cause is looked for.',
    KNOWN_ERROR: 'Its cause and a workaround are known.',
    FIX_IN_PROGRESS: 'It is being mended by a change.',
    RESOLVED: 'Mended; watched for new incidents.',
    CLOSED: 'Done.',
    DUPLICATE: 'Another problem is the same.',
    RISK_ACCEPTED: 'It is left as it is, and somebody answers for that until a day.',
    CANCELLED: 'It was none.',
  },
  terminal: ['CLOSED', 'DUPLICATE', 'RISK_ACCEPTED', 'CANCELLED'],
  effects: [observeEffect],
  rows: [
    {
      from: [],
      event: 'RAISE',
      to: 'NEW',
      roles: [...workers, 'SYSTEM'],
      requires: [guard.title],
      guards: takes(...known, 'items', 'incidents'),
      does: 'without a service or items of its own it takes those of its incidents',
    },
    {
      from: ['NEW'],
      event: 'ASSESS',
      to: 'ASSESSED',
      roles: workers,
      requires: [guard.category],
      guards: takes(...known),
      stamps: ['assessedAt'],
    },
    {
      from: ['ASSESSED'],
      event: 'ANALYSE',
      to: 'ROOT_CAUSE_ANALYSIS',
      roles: managers,
      requires: [guard.owner],
      guards: [...takes('owner', 'team', 'incidents', 'proactive'), guard.evidenced],
      stamps: ['analysisStartedAt'],
    },
    {
      from: ['ROOT_CAUSE_ANALYSIS'],
      event: 'DECLARE_KNOWN_ERROR',
      to: 'KNOWN_ERROR',
      roles: managers,
      requires: [...guard.causeFound, guard.workaround],
      guards: takes(...findings),
      stamps: ['knownSince'],
    },
    {
      from: ['KNOWN_ERROR', 'FIX_IN_PROGRESS'],
      event: 'PUBLISH',
      roles: managers,
      requires: [guard.workaround],
      guards: [...takes('workaround'), guard.somethingToPublish],
      stamps: ['publishedAt'],
      does: 'each of its open incidents gets the workaround as a work note, those that are tied to it later too; none is resolved by it',
    },
    {
      from: ['ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR', 'FIX_IN_PROGRESS'],
      event: 'START_FIX',
      to: 'FIX_IN_PROGRESS',
      roles: managers,
      requires: [guard.fix],
      guards: takes('fix'),
      stamps: ['fixStartedAt'],
    },
    {
      from: ['FIX_IN_PROGRESS'],
      event: 'RESOLVE',
      to: 'RESOLVED',
      roles: managers,
      guards: [...takes(), guard.fixed],
      stamps: ['resolvedAt'],
      sets: (facts) => ({ observedUntil: observedUntil(facts) }),
      starts: [{ effect: observeEffect, says: '14 days later', at: observedUntil }],
      does: 'after the 14 days it is closed, or goes back to the analysis where incidents of it came meanwhile',
    },
    {
      from: ['RESOLVED'],
      event: 'RECUR',
      to: 'ROOT_CAUSE_ANALYSIS',
      roles: [...workers, 'SYSTEM'],
      requires: [guard.why],
      guards: takes('incidents'),
      sets: ({ record }) => ({
        ...{ resolvedAt: null, observedUntil: null },
        recurrenceCount: (record.recurrenceCount ?? 0) + 1,
      }),
      cancels: [observeEffect],
    },
    {
      from: ['RESOLVED'],
      event: 'CLOSE',
      to: 'CLOSED',
      roles: [...managers, 'SYSTEM'],
      guards: [...takes(), guard.quiet, guard.observed],
      stamps: ['closedAt'],
      does: 'its cause counts as the confirmed one of each of its incidents that has none',
    },
    {
      from: open,
      event: 'MARK_DUPLICATE',
      to: 'DUPLICATE',
      roles: managers,
      requires: [guard.duplicateOf],
      guards: [...takes('duplicateOf'), guard.another],
      does: 'its incidents are of the other problem from then on',
    },
    {
      from: open,
      event: 'ACCEPT_RISK',
      to: 'RISK_ACCEPTED',
      roles: ['SERVICE_OWNER'],
      requires: [guard.why, guard.reviewOn],
      guards: [...takes('reviewOn'), guard.ahead],
      stamps: ['riskAcceptedAt'],
      sets: ({ actor }) => ({ riskAcceptedBy: actor }),
      starts: [
        {
          effect: 'REASSESS',
          says: 'on the day `reviewOn`',
          at: ({ properties }) =>
            typeof properties['reviewOn'] === 'string' ? `${properties['reviewOn']}T00:00:00.000Z` : undefined,
        },
      ],
    },
    {
      from: ['RISK_ACCEPTED'],
      event: 'REASSESS',
      to: 'ASSESSED',
      roles: [...managers, 'SYSTEM'],
      guards: takes(),
      sets: () => ({ reviewOn: null, riskAcceptedBy: null, riskAcceptedAt: null }),
      cancels: ['REASSESS'],
    },
    { from: open, event: 'CANCEL', to: 'CANCELLED', roles: managers, requires: [guard.why], guards: takes() },
    {
      from: [...open, 'RESOLVED'],
      event: 'EDIT',
      roles: workers,
      guards: takes(...known, ...findings, 'items', 'removedItems'),
      does: 'writes what is given',
    },
    {
      from: [...open, 'RESOLVED'],
      event: 'LINK_INCIDENTS',
      roles: workers,
      guards: [...takes('incidents', 'removedIncidents'), guard.someIncident],
      does: 'an incident is of one problem at a time',
    },
  ],
};
