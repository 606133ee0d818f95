import { isGiven, type Facts, type Guard, type Lifecycle } from '../engine/lifecycle.js';
import type { ProblemRecord } from '../records.js';

type Text = string | null | undefined;

/** What events of a problem take. References to items are ids or `source:key`, to records ids or numbers. */
export interface ProblemInput {
  title?: Text;
  description?: Text;
  category?: Text;
  proactive?: boolean | null | undefined;
  owner?: Text;
  service?: Text;
  cause?: Text;
  causeCategory?: Text;
  causeEvidence?: Text;
  causeItem?: Text;
  workaround?: Text;
  fix?: Text;
  duplicateOf?: Text;
  incidents?: readonly string[] | null | undefined;
  reviewOn?: unknown;
  reason?: Text;
}

/** What a problem has at most one of, by the input's field. No classes: any item. */
export const problemLinks = [
  { field: 'owner', type: 'ACCOUNTABLE', classes: ['Person'] },
  { field: 'service', type: 'OF_SERVICE', classes: ['BusinessService', 'ApplicationService'] },
  { field: 'causeItem', type: 'CAUSED_IN', classes: [] },
  { field: 'fix', type: 'FIXED_BY', of: 'Change' },
  { field: 'duplicateOf', type: 'DUPLICATE_OF', of: 'Problem' },
] as const;
export type ProblemLinkField = (typeof problemLinks)[number]['field'];

/** An incident of a problem. */
export interface ProblemIncident {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly loggedAt: string | null;
}

export interface ProblemFacts extends Facts<ProblemRecord, ProblemInput> {
  readonly problems: readonly { field: string; message: string }[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly linked: Readonly<Partial<Record<ProblemLinkField, string>>>;
  readonly named: Readonly<Partial<Record<ProblemLinkField, string | null>>>;
  /** Those it has, and those that the input names. */
  readonly incidents: readonly ProblemIncident[];
  readonly namedIncidents: readonly ProblemIncident[];
  /** The change that mends it, as it is. */
  readonly fix: { readonly number: string; readonly state: string; readonly outcome: string | null } | undefined;
}

const day = 86_400_000;
/** How long a problem is watched after it was mended. */
const observation = 14 * day;

type Field = Exclude<keyof ProblemInput, 'reason'>;
function takes(...fields: Field[]): Guard<ProblemFacts>[] {
  const known: readonly string[] = [...fields, 'reason'];
  return [
    {
      code: 'UNEXPECTED',
      says:
        fields.length === 0
          ? 'nothing but a reason is given'
          : `nothing is given but ${fields.map((name) => `\`${name}\``).join(', ')}`,
      ofInput: true,
      fails: ({ input }) =>
        Object.entries(input)
          .filter(([name, value]) => value !== undefined && !known.includes(name))
          .map(([name]) => ({ field: name, message: `This event does not take ${name}. Leave it out.` })),
    },
    { code: 'INVALID', says: 'what is given can be used', ofInput: true, fails: ({ problems }) => problems },
  ];
}

const evidenced: Guard<ProblemFacts> = {
  code: 'REQUIRED',
  says: 'it has an incident, or is proactive',
  field: 'incidents',
  fails: ({ incidents, namedIncidents, record, properties }) =>
    incidents.length + namedIncidents.length > 0 || (properties['proactive'] ?? record.proactive) === true
      ? undefined
      : 'Tie at least one incident to it (incidents), or say that it is proactive.',
};

const fixed: Guard<ProblemFacts> = {
  code: 'FIX_OPEN',
  says: 'the change that mends it is closed and was successful',
  field: 'fix',
  fails: ({ fix }) => {
    if (!fix) return 'No change is tied to it.';
    if (fix.state !== 'CLOSED') return `${fix.number} is ${fix.state}: wait until it is closed.`;
    return fix.outcome === 'SUCCESSFUL' ? undefined : `${fix.number} was not successful: plan another change.`;
  },
};

const quiet: Guard<ProblemFacts> = {
  code: 'RECURRED',
  says: 'no incident of it was logged since it was mended',
  fails: ({ incidents, record }) => {
    const since = incidents.filter(({ loggedAt }) => loggedAt !== null && loggedAt > (record.resolvedAt ?? ''));
    return since.length === 0 ? undefined : `${since.map(({ number }) => number).join(', ')} came since. RECUR.`;
  },
};

const observed: Guard<ProblemFacts> = {
  code: 'TOO_EARLY',
  says: 'it was watched for 14 days',
  fails: ({ record, now }) =>
    record.observedUntil !== undefined && now < record.observedUntil
      ? `It is watched for new incidents until ${record.observedUntil}.`
      : undefined,
};

const other: Guard<ProblemFacts> = {
  code: 'INVALID',
  says: '`duplicateOf` names another problem',
  field: 'duplicateOf',
  ofInput: true,
  fails: ({ named, record }) => (named.duplicateOf === record.id ? 'It names the problem itself.' : undefined),
};

const someIncident: Guard<ProblemFacts> = {
  code: 'REQUIRED',
  says: 'incidents are named',
  field: 'incidents',
  ofInput: true,
  fails: ({ input }) => (isGiven(input.incidents) ? undefined : 'Name the incidents.'),
};

const managers = ['PROBLEM_MANAGER'] as const;
const workers = ['AGENT', 'INCIDENT_MANAGER', 'PROBLEM_MANAGER'] as const;
const open = ['NEW', 'ASSESSED', 'ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR', 'FIX_IN_PROGRESS'];
const why = { field: 'reason', says: 'why' };
const what: Field[] = ['title', 'description', 'category', 'proactive', 'service', 'owner'];
const findings: Field[] = ['cause', 'causeCategory', 'causeEvidence', 'causeItem', 'workaround'];

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
    RISK_ACCEPTED: 'It is left as it is, and somebody answers for that.',
    CANCELLED: 'It was none.',
  },
  terminal: ['CLOSED', 'DUPLICATE', 'RISK_ACCEPTED', 'CANCELLED'],
  rows: [
    {
      from: [],
      event: 'RAISE',
      to: 'NEW',
      roles: [...workers, 'SYSTEM'],
      requires: [{ field: 'title', says: 'a title' }],
      guards: takes(...what, 'incidents'),
    },
    {
      from: ['NEW'],
      event: 'ASSESS',
      to: 'ASSESSED',
      roles: workers,
      requires: [{ field: 'category', says: 'a category' }],
      guards: takes(...what),
    },
    {
      from: ['ASSESSED'],
      event: 'ANALYSE',
      to: 'ROOT_CAUSE_ANALYSIS',
      roles: managers,
      requires: [{ field: 'owner', says: 'the person who stands for it' }],
      guards: [...takes('owner', 'incidents', 'proactive'), evidenced],
    },
    {
      from: ['ROOT_CAUSE_ANALYSIS'],
      event: 'DECLARE_KNOWN_ERROR',
      to: 'KNOWN_ERROR',
      roles: managers,
      requires: [
        { field: 'cause', says: 'why it happens' },
        { field: 'causeItem', says: 'the item that the cause lies in' },
        { field: 'causeCategory', says: 'what kind of cause that is' },
        { field: 'causeEvidence', says: 'what shows it' },
        { field: 'workaround', says: 'how to get along' },
      ],
      guards: takes(...findings),
      stamps: ['knownSince'],
    },
    {
      from: ['KNOWN_ERROR', 'FIX_IN_PROGRESS'],
      event: 'PUBLISH',
      roles: managers,
      requires: [{ field: 'workaround', says: 'how to get along' }],
      guards: takes('workaround'),
      stamps: ['publishedAt'],
      does: 'each of its open incidents gets the workaround as a work note; none is resolved by it',
    },
    {
      from: ['ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR'],
      event: 'START_FIX',
      to: 'FIX_IN_PROGRESS',
      roles: managers,
      requires: [{ field: 'fix', says: 'the change that mends it' }],
      guards: takes('fix'),
    },
    {
      from: ['FIX_IN_PROGRESS'],
      event: 'RESOLVE',
      to: 'RESOLVED',
      roles: managers,
      guards: [...takes(), fixed],
      stamps: ['resolvedAt'],
      sets: ({ now }) => ({ observedUntil: new Date(Date.parse(now) + observation).toISOString() }),
      starts: [
        {
          effect: 'CLOSE',
          says: '14 days later',
          at: ({ now }) => new Date(Date.parse(now) + observation).toISOString(),
        },
      ],
    },
    {
      from: ['RESOLVED'],
      event: 'RECUR',
      to: 'ROOT_CAUSE_ANALYSIS',
      roles: workers,
      requires: [why],
      guards: takes('incidents'),
      sets: () => ({ resolvedAt: null, observedUntil: null }),
      cancels: ['CLOSE'],
    },
    {
      from: ['RESOLVED'],
      event: 'CLOSE',
      to: 'CLOSED',
      roles: [...managers, 'SYSTEM'],
      guards: [...takes(), quiet, observed],
      stamps: ['closedAt'],
    },
    {
      from: open,
      event: 'MARK_DUPLICATE',
      to: 'DUPLICATE',
      roles: managers,
      requires: [{ field: 'duplicateOf', says: 'the problem that is the same' }],
      guards: [...takes('duplicateOf'), other],
      does: 'its incidents are of the other problem from then on',
    },
    {
      from: open,
      event: 'ACCEPT_RISK',
      to: 'RISK_ACCEPTED',
      roles: ['SERVICE_OWNER'],
      requires: [why, { field: 'reviewOn', says: 'when it is looked at again' }],
      guards: takes('reviewOn'),
      sets: ({ actor }) => ({ riskAcceptedBy: actor }),
    },
    {
      from: ['RISK_ACCEPTED'],
      event: 'REASSESS',
      to: 'ASSESSED',
      roles: managers,
      guards: takes(),
      sets: () => ({ reviewOn: null, riskAcceptedBy: null }),
    },
    { from: open, event: 'CANCEL', to: 'CANCELLED', roles: managers, requires: [why], guards: takes() },
    {
      from: [...open, 'RESOLVED'],
      event: 'EDIT',
      roles: workers,
      guards: takes(...what, ...findings),
      does: 'writes what is given',
    },
    {
      from: [...open, 'RESOLVED'],
      event: 'LINK_INCIDENTS',
      roles: workers,
      guards: [...takes('incidents'), someIncident],
    },
  ],
};
