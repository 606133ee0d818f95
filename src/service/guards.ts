import { namesOrCounts, namesOrNumber } from '../access/out-of-scope.js';
import type { Guard, Requirement } from '../engine/lifecycle.js';
import { millisecondsOf } from '../durations.js';
import { partyFields, serviceLinks, type ServiceFacts } from './facts.js';

const shown = 20;

const references: Guard<ServiceFacts>[] = serviceLinks.map(({ field, classes }) => ({
  code: 'WRONG_REFERENCE',
  says: `\`${field}\`, where given, names a ${classes.join(' or ')}`,
  field,
  ofInput: true,
  fails: ({ named, input }) => {
    const found = named[field];
    const how = field === 'calendar' ? 'Name a calendar by its id or name' : 'Name an item by id or source:key';
    if (found === null) return `There is no ${JSON.stringify(input[field])}. ${how}.`;
    if (found === undefined || (classes as readonly string[]).includes(found.class)) return undefined;
    return `${field} takes a ${classes.join(' or ')}; ${found.name} is a ${found.class}.`;
  },
}));

const plain: Guard<ServiceFacts>[] = [
  {
    code: 'INVALID',
    says: '`name` has 1 to 200 characters',
    field: 'name',
    ofInput: true,
    fails: ({ input: { name } }) =>
      name === undefined || (name !== null && name.trim() !== '' && name.length <= 200)
        ? undefined
        : 'name takes 1 to 200 characters.',
  },
  {
    code: 'INVALID',
    says: '`description` has at most 4,000 characters',
    field: 'description',
    ofInput: true,
    fails: ({ input: { description } }) =>
      (description?.length ?? 0) <= 4_000 ? undefined : 'description takes at most 4,000 characters.',
  },
  {
    code: 'INVALID',
    says: '`tier` is 1, the most important, to 4',
    field: 'tier',
    ofInput: true,
    fails: ({ input: { tier } }) =>
      tier == null || (Number.isInteger(tier) && tier >= 1 && tier <= 4)
        ? undefined
        : 'tier takes 1, the most important, to 4.',
  },
  {
    code: 'INVALID',
    says: '`availabilityTarget` is more than 0 and less than 100',
    field: 'availabilityTarget',
    ofInput: true,
    fails: ({ input: { availabilityTarget: target } }) =>
      target == null || (target > 0 && target < 100)
        ? undefined
        : 'availabilityTarget takes percent, more than 0 and less than 100, such as 99.9.',
  },
  {
    code: 'INVALID',
    says: '`resolutionTarget` is more than nothing',
    field: 'resolutionTarget',
    ofInput: true,
    fails: ({ input: { resolutionTarget: target } }) =>
      target == null || (millisecondsOf(target) ?? 0) > 0
        ? undefined
        : 'resolutionTarget takes open time, such as PT8H.',
  },
  {
    code: 'ITEM_TAKEN',
    says: 'no other service of the portfolio has its item',
    field: 'item',
    ofInput: true,
    fails: ({ itemTakenBy }) =>
      itemTakenBy === undefined
        ? undefined
        : `The item belongs to ${itemTakenBy} already. Retire that one first, or name another item.`,
  },
];

/** What every event of a service checks of its input. */
export const inputChecks = [...plain, ...references];

export const itemRequired: Requirement<ServiceFacts> = {
  field: 'item',
  says: 'the BusinessService or ApplicationService that realises it',
};

const needed = ['item', 'owner', 'tier', 'supportTeam', 'calendar', 'availabilityTarget', 'resolutionTarget'] as const;

/** What a service in the catalogue is not without. */
export const liveRequirements: Requirement<ServiceFacts>[] = [
  itemRequired,
  { field: 'owner', says: 'the person who is accountable for it' },
  { field: 'tier', says: 'its tier, 1 to 4' },
  { field: 'supportTeam', says: 'the team that supports it' },
  { field: 'calendar', says: 'the calendar by which it is given' },
  { field: 'availabilityTarget', says: 'the availability that is agreed, in percent' },
  { field: 'resolutionTarget', says: 'the open time in which a failure is agreed to be mended' },
];

export const keepsRequired: Guard<ServiceFacts> = {
  code: 'REQUIRED',
  says: 'what a live service needs may be changed, not taken away',
  ofInput: true,
  fails: ({ input }) =>
    needed
      .filter((field) => input[field] === null)
      .map((field) => `A live service needs its ${field}. Give another one instead of null.`),
};

export const supported: Guard<ServiceFacts> = {
  code: 'NO_SUPPORTING_ITEM',
  says: 'its item stands on at least one other item',
  field: 'item',
  fails: ({ supporting, record, input }) =>
    supporting > 0 || (input.item === undefined && !('item' in record))
      ? undefined
      : 'Nothing is known of what its item stands on. Relate it to at least one item it depends on (relate).',
};

export const agreedOn: Guard<ServiceFacts> = {
  code: 'NO_AGREEMENT',
  says: 'an SLA or OLA about its item is in force today',
  field: 'item',
  fails: ({ agreed, record, input }) =>
    agreed || (input.item === undefined && !('item' in record))
      ? undefined
      : 'No SLA or OLA about its item is in force today. Agree on one first: defineAgreement, with the item among its services.',
};

const listed = (names: readonly string[]): string =>
  names.slice(0, shown).join(', ') + (names.length > shown ? ` and ${names.length - shown} more` : '');

export const free: Guard<ServiceFacts> = {
  code: 'DEPENDENTS',
  says: 'nothing in operation depends on its item',
  fails: ({ dependents }) =>
    dependents.length === 0
      ? undefined
      : `${listed(namesOrCounts(dependents, dependents.length))} still depend on its item. Move or retire them first.`,
};

export const unused: Guard<ServiceFacts> = {
  code: 'SUBSCRIBERS',
  says: 'no customer and no subscriber has it any more',
  fails: ({ parties }) =>
    parties.length === 0 ? undefined : `${listed(namesOrNumber(parties))} still have it. UNSUBSCRIBE them first.`,
};

export const notOffered: Guard<ServiceFacts> = {
  code: 'OFFERED',
  says: 'no offering of it is offered any more',
  fails: ({ offered }) =>
    offered.length === 0 ? undefined : `Still offered: ${listed(offered)}. WITHDRAW the offerings first.`,
};

/** Customers and subscribers that are named must be there, and be able to be one. */
export const partyChecks: Guard<ServiceFacts>[] = partyFields.map(({ field, classes }) => ({
  code: 'WRONG_REFERENCE',
  says: `\`${field}\` names ${classes.join('s, ')}s`,
  field,
  ofInput: true,
  fails: ({ namedParties, input }) =>
    (namedParties[field] ?? []).flatMap((found, index) => {
      const reference = JSON.stringify(input[field]?.[index]);
      if (found === null) return `There is no item ${reference}. Name it by id or source:key.`;
      return (classes as readonly string[]).includes(found.class)
        ? []
        : `${field} takes a ${classes.join(' or ')}; ${found.name} is a ${found.class}.`;
    }),
}));

export const someParty: Guard<ServiceFacts> = {
  code: 'REQUIRED',
  says: '`customers` or `subscribers` names somebody',
  ofInput: true,
  fails: ({ input: { customers, subscribers } }) =>
    (customers?.length ?? 0) + (subscribers?.length ?? 0) > 0 ? undefined : 'Name customers, subscribers, or both.',
};
