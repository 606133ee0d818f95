import type { Facts, Guard, Lifecycle, Requirement, Row } from '../engine/lifecycle.js';
import type { Neighbour, ServiceRecord } from '../records.js';

/** What events of a service take. References are ids or `source:key`. */
export interface ServiceInput {
  name?: string | null | undefined;
  description?: string | null | undefined;
  tier?: number | null | undefined;
  item?: string | null | undefined;
  owner?: string | null | undefined;
  supportTeam?: string | null | undefined;
}

/** What a service is tied to, by the input's field. */
export const serviceLinks = [
  { field: 'item', type: 'REALISED_BY', classes: ['BusinessService', 'ApplicationService'] },
  { field: 'owner', type: 'ACCOUNTABLE', classes: ['Person'] },
  { field: 'supportTeam', type: 'SUPPORTED_IN', classes: ['Team'] },
] as const;

export type ServiceLinkField = (typeof serviceLinks)[number]['field'];

export interface ServiceFacts extends Facts<ServiceRecord, ServiceInput> {
  /** What the references of the input name; null for one that names nothing. */
  readonly named: Readonly<Partial<Record<ServiceLinkField, Neighbour | null>>>;
  /** The service that has the input's item already. */
  readonly itemTakenBy: string | undefined;
  /** How many items its item stands on. */
  readonly supporting: number;
  /** What depends on its item. */
  readonly dependents: readonly Neighbour[];
}

const manager = ['SERVICE_OWNER'] as const;
const shown = 20;

const references: Guard<ServiceFacts>[] = serviceLinks.map(({ field, classes }) => ({
  code: 'WRONG_REFERENCE',
  says: `\`${field}\`, where given, names a ${classes.join(' or ')}`,
  field,
  ofInput: true,
  fails: ({ named, input }) => {
    const found = named[field];
    if (found === null) return `There is no item ${JSON.stringify(input[field])}. Name it by id or source:key.`;
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

const checks = [...plain, ...references];

const item: Requirement<ServiceFacts> = {
  field: 'item',
  says: 'the BusinessService or ApplicationService that realises it',
};
const accountable: Requirement<ServiceFacts>[] = [
  item,
  { field: 'owner', says: 'the person who is accountable for it' },
  { field: 'tier', says: 'its tier, 1 to 4' },
  { field: 'supportTeam', says: 'the team that supports it' },
];

const supported: Guard<ServiceFacts> = {
  code: 'NO_SUPPORTING_ITEM',
  says: 'its item stands on at least one other item',
  field: 'item',
  fails: ({ supporting, record, input }) =>
    supporting > 0 || (input.item === undefined && !('item' in record))
      ? undefined
      : 'Nothing is known of what its item stands on. Relate it to at least one item it depends on (relate).',
};

const free: Guard<ServiceFacts> = {
  code: 'DEPENDENTS',
  says: 'nothing in operation depends on its item',
  fails: ({ dependents }) => {
    if (dependents.length === 0) return undefined;
    const named = dependents.slice(0, shown).map(({ name, class: itemClass }) => `${name} (${itemClass})`);
    const more = dependents.length > shown ? ` and ${dependents.length - shown} more` : '';
    return `${named.join(', ')}${more} still depend on its item. Move or retire them first.`;
  },
};

const edit = (from: string[], guards: Guard<ServiceFacts>[] = []): Row<ServiceFacts> => ({
  from,
  event: 'EDIT',
  roles: manager,
  guards: [...checks, ...guards],
  does: 'writes what is given; tier goes to the item, too',
});

/** What a service in the catalogue may not be without. */
const keeps: Guard<ServiceFacts> = {
  code: 'REQUIRED',
  says: 'owner, tier, support team and item may be changed, not taken away',
  ofInput: true,
  fails: ({ input }) =>
    (['item', 'owner', 'tier', 'supportTeam'] as const)
      .filter((field) => input[field] === null)
      .map((field) => `A live service needs its ${field}. Give another one instead of null.`),
};

/** The service portfolio: what is thought of, what is being made, what is offered, what goes. */
export const serviceLifecycle: Lifecycle<ServiceFacts> = {
  type: 'Service',
  version: 1,
  states: {
    PIPELINE: 'An idea: proposed, not decided.',
    DESIGN: 'Being designed and built.',
    LIVE: 'In the catalogue: offered and supported.',
    RETIRING: 'Still running for those who have it; no new ones.',
    RETIRED: 'No longer offered, kept for history.',
  },
  terminal: ['RETIRED'],
  rows: [
    {
      from: [],
      event: 'PROPOSE',
      to: 'PIPELINE',
      requires: [{ field: 'name', says: 'the name customers know it by' }],
      guards: checks,
    },
    {
      from: ['PIPELINE'],
      event: 'DESIGN',
      to: 'DESIGN',
      roles: manager,
      requires: [item],
      guards: checks,
      stamps: ['designedAt'],
      does: 'item becomes IN_DEVELOPMENT unless it is in operation',
    },
    {
      from: ['DESIGN'],
      event: 'GO_LIVE',
      to: 'LIVE',
      roles: manager,
      requires: accountable,
      guards: [...checks, supported],
      stamps: ['liveAt'],
      does: 'item becomes OPERATIONAL',
    },
    {
      from: ['LIVE'],
      event: 'RETIRE',
      to: 'RETIRING',
      roles: manager,
      guards: checks,
      stamps: ['retiringAt'],
      does: 'item becomes RETIRING; what depends on it is listed in the event',
    },
    {
      from: ['RETIRING'],
      event: 'REINSTATE',
      to: 'LIVE',
      roles: manager,
      requires: accountable,
      guards: [...checks, supported],
      does: 'item becomes OPERATIONAL',
    },
    {
      from: ['RETIRING'],
      event: 'FINISH_RETIREMENT',
      to: 'RETIRED',
      roles: manager,
      guards: [free],
      stamps: ['retiredAt'],
      does: 'item is retired',
    },
    {
      from: ['PIPELINE', 'DESIGN'],
      event: 'WITHDRAW',
      to: 'RETIRED',
      roles: manager,
      stamps: ['retiredAt'],
      does: 'item stays as it is',
    },
    edit(['PIPELINE', 'DESIGN']),
    edit(['LIVE', 'RETIRING'], [keeps]),
  ],
};
