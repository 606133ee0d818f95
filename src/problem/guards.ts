import { isGiven, type Guard } from '../engine/lifecycle.js';
import type { ProblemFacts, ProblemInput } from './problem.js';

export type Field = Exclude<keyof ProblemInput, 'reason' | 'trigger' | 'pattern'>;

/** What an event takes, beside a reason: nothing else may be given, and what is given must be usable. */
export function takes(...fields: readonly Field[]): Guard<ProblemFacts>[] {
  const known: readonly string[] = [...fields, 'reason', 'trigger', 'pattern'];
  const listed = fields.map((name) => `\`${name}\``).join(', ');
  return [
    {
      code: 'UNEXPECTED',
      says: fields.length === 0 ? 'nothing but a reason is given' : `nothing is given but ${listed}`,
      ofInput: true,
      fails: ({ input }) =>
        Object.entries(input)
          .filter(([name, value]) => value !== undefined && !known.includes(name))
          .map(([name]) => ({ field: name, message: `This event does not take ${name}. Leave it out.` })),
    },
    { code: 'INVALID', says: 'what is given can be used', ofInput: true, fails: ({ faults }) => faults },
  ];
}

export const title = { field: 'title', says: 'a title' };
export const category = { field: 'category', says: 'a category, in the words of incidents' };
export const owner = { field: 'owner', says: 'the person who stands for it' };
export const causeFound = [
  { field: 'cause', says: 'why it happens' },
  { field: 'causeItem', says: 'the item that the cause lies in' },
  { field: 'causeCategory', says: 'what kind of cause that is' },
  { field: 'causeEvidence', says: 'what shows it' },
];
export const workaround = { field: 'workaround', says: 'how to get along until it is mended' };
export const fix = { field: 'fix', says: 'the change that mends it' };
export const duplicateOf = { field: 'duplicateOf', says: 'the problem that is the same' };
export const reviewOn = { field: 'reviewOn', says: 'the day on which the risk is looked at again' };
export const why = { field: 'reason', says: 'why' };

export const evidenced: Guard<ProblemFacts> = {
  code: 'REQUIRED',
  says: 'it has an incident, or is proactive',
  field: 'incidents',
  fails: ({ incidents, added, record, properties }) =>
    incidents.length + added.length > 0 || (properties['proactive'] ?? record.proactive) === true
      ? undefined
      : 'Tie at least one incident to it (incidents), or say that it is proactive.',
};

export const fixed: Guard<ProblemFacts> = {
  code: 'FIX_OPEN',
  says: 'the change that mends it is closed and was successful',
  fails: ({ fix: change }) => {
    if (!change) return 'No change is tied to it, or none that you may see. START_FIX takes one.';
    if (change.state !== 'CLOSED') return `${change.number} is ${change.state}. Wait until it is closed.`;
    if (change.outcome === 'SUCCESSFUL') return undefined;
    return `${change.number} was ${change.outcome ?? 'closed without an outcome'}. Plan another change and START_FIX with it.`;
  },
};

export const quiet: Guard<ProblemFacts> = {
  code: 'RECURRED',
  says: 'no incident of it came since it was resolved',
  fails: ({ recurred }) =>
    recurred.length === 0
      ? undefined
      : `${recurred.map(({ number }) => number).join(', ')} came since. RECUR, for it is not mended; or cancel or recategorise what is another matter.`,
};

export const observed: Guard<ProblemFacts> = {
  code: 'TOO_EARLY',
  says: 'it was watched for 14 days',
  fails: ({ record: { observedUntil }, now }) =>
    observedUntil !== undefined && now < observedUntil
      ? `It is watched for new incidents until ${observedUntil}, and closed by itself then.`
      : undefined,
};

export const another: Guard<ProblemFacts> = {
  code: 'INVALID',
  says: '`duplicateOf` names another problem',
  field: 'duplicateOf',
  ofInput: true,
  fails: ({ named, record }) => (named.duplicateOf === record.id ? 'duplicateOf names the problem itself.' : undefined),
};

export const ahead: Guard<ProblemFacts> = {
  code: 'INVALID',
  says: '`reviewOn` is to come',
  field: 'reviewOn',
  ofInput: true,
  fails: ({ properties, now }) =>
    typeof properties['reviewOn'] === 'string' && properties['reviewOn'] <= now.slice(0, 10)
      ? `${properties['reviewOn']} has come already. Name a later day.`
      : undefined,
};

export const someIncident: Guard<ProblemFacts> = {
  code: 'REQUIRED',
  says: 'incidents are named',
  field: 'incidents',
  ofInput: true,
  fails: ({ input }) =>
    isGiven(input.incidents) || isGiven(input.removedIncidents) ? undefined : 'Name incidents or removedIncidents.',
};

export const somethingToPublish: Guard<ProblemFacts> = {
  code: 'NO_INCIDENT',
  says: 'it has incidents',
  fails: ({ incidents }) =>
    incidents.length > 0 ? undefined : 'No incident is tied to it that could be told. LINK_INCIDENTS first.',
};
