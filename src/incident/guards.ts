import { isGiven, type Condition, type Guard, type Requirement } from '../engine/lifecycle.js';
import { taken } from '../engine/takes.js';
import { system } from '../lifecycle/lifecycles.js';
import type { IncidentRecord } from '../records.js';
import { alertPrefix } from './alert.js';
import type { IncidentFacts, IncidentInput } from './incident.js';

type Field = Exclude<keyof IncidentInput, 'assess' | 'rank' | 'reason'>;

/** What an event takes, beside a reason: nothing else may be given, and what is given must be usable. */
export const takes = (...fields: Field[]): Guard<IncidentFacts>[] =>
  taken(fields, { always: [{ field: 'reason', says: 'a reason' }], silent: ['assess', 'rank'] });

const requires = (
  field: Field | 'reason',
  says: string,
  when?: Condition<IncidentFacts>,
): Requirement<IncidentFacts> => ({
  ...{ field, says },
  ...(when && { when }),
});

export const title = requires('title', 'a title');
export const category = requires('category', 'a category');
export const urgency = requires('urgency', 'an urgency');
export const team = requires('team', 'the team that works on it');
export const service = requires('service', 'the service that is disturbed');
export const resolutionCode = requires('resolutionCode', 'how it was resolved');
export const solution = requires('solution', 'what was done');
export const holdReason = requires('holdReason', 'what it waits for');
export const cancelReason = requires('cancelReason', 'why it is none');
export const why = requires('reason', 'why');
export const comment = requires('comment', 'what is said');
export const callerComment = requires('comment', 'what the caller is asked', {
  says: '`holdReason` is CALLER',
  holds: ({ input }) => input.holdReason === 'CALLER',
});
export const waitsFor = requires('waitsFor', 'the change or problem', {
  says: '`holdReason` is CHANGE or PROBLEM',
  holds: ({ input }) => input.holdReason === 'CHANGE' || input.holdReason === 'PROBLEM',
});
export const duplicateOf = requires('duplicateOf', 'the incident that is the same', {
  says: '`cancelReason` is DUPLICATE',
  holds: ({ input }) => input.cancelReason === 'DUPLICATE',
});

/** The link types of what a hold waits for go with its reason. */
export const waitsForRight: Guard<IncidentFacts> = {
  code: 'INVALID',
  says: '`waitsFor` is given for a change or problem alone',
  field: 'waitsFor',
  ofInput: true,
  fails: ({ input }) =>
    input.waitsFor == null || input.holdReason === 'CHANGE' || input.holdReason === 'PROBLEM'
      ? undefined
      : 'Only a hold for a CHANGE or PROBLEM waits for a record. Leave waitsFor out.',
};

export const changeNamed: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'the change is named, or null for none',
  field: 'causedBy',
  ofInput: true,
  fails: ({ input }) => (input.causedBy === undefined ? 'Name the change, or null for none any more.' : undefined),
};
export const causedBy = requires('causedBy', 'the change that caused it');
/** Alerts find the incident that they opened by it. */
export const unreserved: Guard<IncidentFacts> = {
  code: 'INVALID',
  says: `a fingerprint does not begin with \`${alertPrefix}\`, unless it is the product's own`,
  field: 'fingerprint',
  ofInput: true,
  fails: ({ input, actor }) =>
    actor !== system.actor && input.fingerprint?.trim().startsWith(alertPrefix) === true
      ? `What begins with ${alertPrefix} is of incidents that alerts open. Choose another fingerprint.`
      : undefined,
};

export const unique: Guard<IncidentFacts> = {
  code: 'DUPLICATE',
  says: 'no incident that is not closed has its fingerprint',
  field: 'fingerprint',
  ofInput: true,
  fails: ({ fingerprintHolder }) =>
    fingerprintHolder === undefined ? undefined : `${fingerprintHolder} is about the same. Comment on that one.`,
};

export const inOrder: Guard<IncidentFacts> = {
  code: 'ORDER',
  says: '`detectedAt` is not later than now',
  fails: ({ record, now }) =>
    record.detectedAt !== undefined && record.detectedAt > now ? 'It was detected after now.' : undefined,
};

export const concerned: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'a service or an item is named',
  field: 'service',
  ofInput: true,
  fails: ({ named, linked, ties }) =>
    isGiven(named.service === undefined ? linked.service : named.service) || ties.manual.length > 0
      ? undefined
      : 'Name the service that is disturbed, or at least one item.',
};

export const impactKnown: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'the impact is given or computed',
  field: 'impact',
  ofInput: true,
  fails: ({ input, assessment, record }) =>
    input.impact != null || assessment || record.computedImpact ? undefined : 'Say the impact.',
};

export const overrideExplained: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'an impact other than the computed one has an `impactReason`',
  field: 'impactReason',
  ofInput: true,
  fails: ({ input, assessment, record }) => {
    const computed = assessment?.impact ?? record.computedImpact;
    if (input.impact == null || computed === undefined || input.impact === computed) return undefined;
    return isGiven(input.impactReason)
      ? undefined
      : `The impact is ${computed} by what the graph knows. Say why it is ${input.impact}, or leave impact out.`;
  },
};

export const restoredInOrder: Guard<IncidentFacts> = {
  code: 'ORDER',
  says: '`restoredAt` is not earlier than it was detected',
  field: 'restoredAt',
  ofInput: true,
  fails: ({ input, record }) =>
    input.restoredAt == null || Date.parse(input.restoredAt) >= Date.parse(record.detectedAt)
      ? undefined
      : `It was detected at ${record.detectedAt}: the service cannot have been back before.`,
};

export const tasksDone: Guard<IncidentFacts> = {
  code: 'OPEN_TASKS',
  says: 'no task about it is open',
  fails: ({ openTasks }) =>
    openTasks.length === 0 ? undefined : `${openTasks.join(', ')} are not done. Complete or cancel them first.`,
};

export const withinWindow: Guard<IncidentFacts> = {
  code: 'TOO_LATE',
  says: 'its reopening window has not passed',
  fails: ({ record, now }) =>
    record.reopenUntil === undefined || now <= record.reopenUntil
      ? undefined
      : `It could be reopened until ${record.reopenUntil}. Log a new incident; once this one is closed that may follow it up.`,
};

export const own: Guard<IncidentFacts> = {
  code: 'NOT_YOURS',
  says: 'who asks reported it',
  fails: (facts) => (facts.own ? undefined : 'Only who reported it may. Ask somebody with the role AGENT.'),
};

export const notItself: Guard<IncidentFacts> = {
  code: 'INVALID',
  says: 'it is tied to no incident but others',
  ofInput: true,
  fails: ({ named, record, ancestors }) =>
    (['parent', 'duplicateOf', 'followUpOf'] as const)
      .filter((field) => named[field] === record.id || (field === 'parent' && ancestors.includes(record.id)))
      .map((field) => ({
        field,
        message: `${field} names the incident itself${named[field] === record.id ? '' : ', or a part of it'}.`,
      })),
};

export const otherTeam: Guard<IncidentFacts> = {
  code: 'SAME_TEAM',
  says: 'it goes to another team',
  field: 'team',
  ofInput: true,
  fails: ({ named, linked }) =>
    named.team != null && named.team !== linked.team
      ? undefined
      : 'Name another team. To give it to somebody else of the same one, ASSIGN.',
};

export const someItem: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'at least one item is named',
  field: 'items',
  ofInput: true,
  fails: ({ input: { items, vetoedItems, removedItems } }) =>
    [items, vetoedItems, removedItems].some(isGiven)
      ? undefined
      : 'Name items, vetoedItems or removedItems, or use RECOMPUTE_ITEMS.',
};

export const mostManual = 200;
export const fewItems: Guard<IncidentFacts> = {
  code: 'TOO_MANY',
  says: `at most ${mostManual} items are named and ${mostManual} vetoed`,
  field: 'items',
  ofInput: true,
  fails: ({ ties: { manual, vetoed } }) =>
    Math.max(manual.length, vetoed.length) <= mostManual
      ? undefined
      : `An incident names at most ${mostManual} items. Name what they have in common: its service, or what they depend on.`,
};

export const isMajor = (state: IncidentRecord['majorState']): boolean => state === 'ACCEPTED' || state === 'RESOLVED';

/** Portal users end no major incident: its manager does. */
export const notMajor: Guard<IncidentFacts> = {
  code: 'MAJOR',
  says: 'it is no major incident',
  fails: ({ record }) =>
    isMajor(record.majorState) ? 'It is a major incident: it is closed by itself once nobody reopens it.' : undefined,
};

const majorIs = (
  code: string,
  says: string,
  states: readonly IncidentRecord['majorState'][],
): Guard<IncidentFacts> => ({
  ...{ code, says },
  fails: ({ record: { majorState } }) =>
    states.includes(majorState) ? undefined : `As a major incident it is ${majorState ?? 'not thought of'}.`,
});

export const majorFree = majorIs('MAJOR_STATE', 'it is neither proposed nor accepted as a major incident', [
  ...([undefined, 'REJECTED', 'DEMOTED'] as const),
]);
export const majorProposed = majorIs('MAJOR_STATE', 'it is proposed as a major incident', ['PROPOSED']);
export const majorAccepted = majorIs('MAJOR_STATE', 'it is a major incident', ['ACCEPTED']);
export const escalatedTo = requires('escalatedTo', 'the person with more authority');
export const commander = requires('commander', 'the person who leads');
export const communicationsLead = requires('communicationsLead', 'the person who tells others');
export const bridge = requires('bridge', 'where those who work on it meet');

export const updateAhead: Guard<IncidentFacts> = {
  code: 'ORDER',
  says: '`nextUpdateAt`, where given, is ahead',
  field: 'nextUpdateAt',
  ofInput: true,
  fails: ({ input, now }) =>
    input.nextUpdateAt == null || Date.parse(input.nextUpdateAt) > Date.parse(now)
      ? undefined
      : 'The next update has to be ahead.',
};

export const someAlert: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'alerts or items are given',
  ofInput: true,
  fails: ({ input: { alerts, items } }) => (isGiven(alerts) || isGiven(items) ? undefined : 'Nothing joins it.'),
};

export const namedAlerts = requires('alerts', 'the alerts that it is about');

export const oneCause: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'the item that was the cause is named, or that it lay in none',
  field: 'rootCause',
  ofInput: true,
  fails: ({ input: { rootCause, causeOutside } }) =>
    isGiven(rootCause) !== (causeOutside === true)
      ? undefined
      : 'Name the item that was the cause, or say with causeOutside that it lay in none; not both.',
};

export const causeLookedFor: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'a service or an item is named that did not work',
  fails: ({ linked, ties }) =>
    linked.service !== undefined || ties.manual.length > 0
      ? undefined
      : 'Name the service that was disturbed (EDIT) or at least one item (LINK_ITEMS) first.',
};

export const reviewed: Guard<IncidentFacts> = {
  code: 'REQUIRED',
  says: 'actions are given, or why none are needed',
  field: 'actions',
  ofInput: true,
  fails: ({ input }) =>
    isGiven(input.actions) || isGiven(input.noActionsBecause)
      ? undefined
      : 'Say what is to be done, or with noActionsBecause why nothing is.',
};
