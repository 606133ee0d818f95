import { namesOrCounts } from '../access/out-of-scope.js';
import type { Condition, Guard, Lifecycle, Requirement, Row } from '../engine/lifecycle.js';
import type { AssetRecord, Neighbour } from '../records.js';
import { itemFields, type AssetFacts, type AssetInput, type ItemField } from './facts.js';

type State = AssetRecord['state'];

const manager = ['ASSET_MANAGER'] as const;
/** At hand: somewhere, whole, and ours. */
const physical = ['IN_TRANSIT', 'IN_STOCK', 'IN_USE', 'IN_MAINTENANCE', 'RETIRED'] as const satisfies readonly State[];
const planned = ['PLANNED', 'APPROVED', 'ORDERED'] as const satisfies readonly State[];
const shown = 20;

const inputFields: readonly (keyof AssetInput)[] = [
  ...(['tag', 'model', 'name', 'serialNumber', 'costCentre', 'cost', 'acquiredOn', 'item', 'owner'] as const),
  ...(['custodian', 'dueAt', 'location', 'order', 'orderLine', 'coveredBy', 'partOf', 'note'] as const),
  'wipeCertificate',
];

/** One guard for each field, so that each failure names its own. */
const checks: Guard<AssetFacts>[] = inputFields.map((field) => {
  const classes = field in itemFields ? itemFields[field as ItemField] : undefined;
  return {
    code: 'INVALID',
    says: classes
      ? `\`${field}\`, where given, names a ${classes.join(' or ')}`
      : `\`${field}\`, where given, can be taken`,
    field,
    ofInput: true,
    fails: ({ problems }) => problems.get(field),
  };
});

/** Whether an asset has something after the event: what the input gives, or what it has. */
const has = ({ input, ties }: AssetFacts, field: ItemField | 'order' | 'model'): boolean =>
  (input[field] === undefined ? ties[field] : input[field]) != null;

const needs = (field: ItemField | 'order' | 'model', says: string): Guard<AssetFacts> => ({
  code: 'REQUIRED',
  says: `it has ${says}`,
  field,
  fails: (facts) => (has(facts, field) ? undefined : `It needs ${says}: give \`${field}\`.`),
});

const owner = needs('owner', 'an owner, who answers for it');
const location = needs('location', 'a location, the site or rack where it is');
const model = needs('model', 'a model');

const bought: Guard<AssetFacts>[] = [
  needs('order', 'the order it is bought with'),
  {
    code: 'REQUIRED',
    says: 'it has a cost',
    field: 'cost',
    fails: ({ input, record }) =>
      (input.cost === undefined ? record.cost : input.cost) == null
        ? 'It needs what it costs: give `cost`.'
        : undefined,
  },
];

const namesOf = (dependents: readonly Neighbour[]): string => {
  const named = namesOrCounts(dependents.slice(0, shown), shown);
  return `${named.join(', ')}${dependents.length > shown ? ' and more' : ''}`;
};

export const dependentsProblem = (dependents: readonly Neighbour[]): string | undefined =>
  dependents.length === 0
    ? undefined
    : `In operation and depending on its item: ${namesOf(dependents)}. Move or retire them first, or unlink the item.`;

const independent: Guard<AssetFacts> = {
  code: 'DEPENDENTS',
  says: 'nothing in operation depends on its item',
  fails: ({ dependents }) => dependentsProblem(dependents),
};

const notReserved: Guard<AssetFacts> = {
  code: 'RESERVED',
  says: 'it is not reserved for someone else now',
  fails: ({ reservation, named, ties }) =>
    reservation === undefined || reservation.forId === (named.custodian?.id ?? ties.custodian)
      ? undefined
      : `It is reserved for ${reservation.forHidden ? 'someone' : reservation.forName} until ${reservation.to}. Check it out to them, or cancel that.`,
};

const disposable: Guard<AssetFacts>[] = [
  {
    code: 'NOT_WIPED',
    says: 'a certificate says that its data were wiped, if it kept any',
    field: 'wipeCertificate',
    fails: ({ storesData, record, input }) =>
      !storesData || (input.wipeCertificate ?? record.wipeCertificate) !== undefined
        ? undefined
        : 'It kept data: name the certificate of their wiping as `wipeCertificate`.',
  },
  {
    code: 'NOT_APPROVED',
    says: 'its disposal was approved',
    fails: ({ record }) =>
      record.disposalApprovedBy === undefined
        ? 'Nobody approved its disposal: APPROVE_DISPOSAL comes first.'
        : undefined,
  },
  {
    code: 'LEGAL_HOLD',
    says: 'it is not on legal hold',
    field: 'legalHold',
    fails: ({ record }) =>
      record.legalHold === true ? 'It is on legal hold. Lift that first (updateAsset, legalHold: false).' : undefined,
  },
];

const registering = (state: State): Condition<AssetFacts> => ({
  says: `\`state\` is ${state}`,
  holds: ({ input }) => (input.state ?? 'PLANNED') === state,
});
const missingFrom = (state: State): Condition<AssetFacts> => ({
  says: `it went missing while ${state}`,
  holds: ({ record }) => record.missingFrom === state,
});

/** What a state takes, whichever way an asset comes into it. */
const guardsOf: Partial<Record<State, readonly Guard<AssetFacts>[]>> = {
  IN_STOCK: [location],
  IN_USE: [owner, location],
  IN_MAINTENANCE: [owner],
};
const into = (state: State): Guard<AssetFacts>[] => [...checks, ...(guardsOf[state] ?? [])];

const register = (state: State): Row<AssetFacts> => ({
  from: [],
  event: 'REGISTER',
  to: state,
  when: registering(state),
  roles: manager,
  guards: [model, ...into(state)],
  does: 'ties it to all that the input names',
});

const stays = (event: string, from: readonly State[], more: Partial<Row<AssetFacts>> = {}): Row<AssetFacts> => ({
  from,
  event,
  roles: manager,
  ...more,
  guards: [...checks, ...(more.guards ?? [])],
});

/** What an asset may not lose while it is in a state that takes it. */
const keeps: Guard<AssetFacts> = {
  code: 'REQUIRED',
  says: 'what its state takes may be changed, not taken away',
  ofInput: true,
  fails: (facts) =>
    [model, ...(guardsOf[facts.record.state] ?? [])].flatMap(({ field, fails }) => {
      const name = field as keyof AssetInput;
      return facts.input[name] === null ? (fails(facts) ?? []) : [];
    }),
};

const custodian: Requirement<AssetFacts> = { field: 'custodian', says: 'who takes it' };
const back: Row<AssetFacts>[] = physical.map((state) => ({
  from: ['MISSING'],
  event: 'FIND',
  to: state,
  when: missingFrom(state),
  roles: manager,
  guards: into(state),
  sets: () => ({ missingFrom: null, missingKind: null }),
}));

/** An asset's life, from the wish for it to its disposal. */
export const assetLifecycle: Lifecycle<AssetFacts> = {
  type: 'Asset',
  version: 1,
  states: {
    PLANNED: 'Wished for.',
    APPROVED: 'To be bought.',
    ORDERED: 'Bought, not sent.',
    IN_TRANSIT: 'On its way.',
    IN_STOCK: 'Here and free.',
    IN_USE: 'At work.',
    IN_MAINTENANCE: 'Being mended or looked after.',
    MISSING: 'Lost or stolen.',
    RETIRED: 'Out of use for good, still here.',
    DISPOSED: 'Gone, in good order.',
  },
  terminal: ['DISPOSED'],
  rows: [
    ...(['PLANNED', 'IN_STOCK', 'IN_USE', 'IN_MAINTENANCE', 'RETIRED'] as const).map(register),
    { from: ['PLANNED'], event: 'APPROVE', to: 'APPROVED', roles: manager, guards: checks, stamps: ['approvedAt'] },
    { from: ['APPROVED'], event: 'ORDER', to: 'ORDERED', roles: manager, guards: [...checks, ...bought] },
    { from: ['ORDERED'], event: 'SHIP', to: 'IN_TRANSIT', roles: manager, guards: checks },
    {
      from: ['ORDERED', 'IN_TRANSIT'],
      event: 'RECEIVE',
      to: 'IN_STOCK',
      roles: manager,
      guards: into('IN_STOCK'),
      stamps: ['receivedAt'],
    },
    {
      from: ['IN_STOCK'],
      event: 'DEPLOY',
      to: 'IN_USE',
      roles: manager,
      guards: [...into('IN_USE'), notReserved],
      stamps: ['inUseSince'],
    },
    {
      from: ['IN_STOCK'],
      event: 'CHECK_OUT',
      to: 'IN_USE',
      roles: manager,
      requires: [custodian],
      guards: [...into('IN_USE'), notReserved],
      stamps: ['inUseSince'],
      does: 'gives it into the hands of the custodian',
    },
    {
      from: ['IN_USE'],
      event: 'CHECK_IN',
      to: 'IN_STOCK',
      roles: manager,
      guards: into('IN_STOCK'),
      does: 'ends the custody',
    },
    { from: ['IN_USE'], event: 'MAINTAIN', to: 'IN_MAINTENANCE', roles: manager, guards: into('IN_MAINTENANCE') },
    { from: ['IN_MAINTENANCE'], event: 'RETURN', to: 'IN_USE', roles: manager, guards: into('IN_USE') },
    {
      from: ['IN_STOCK', 'IN_USE', 'IN_MAINTENANCE'],
      event: 'RETIRE',
      to: 'RETIRED',
      roles: manager,
      guards: [...checks, independent],
      stamps: ['retiredAt'],
      does: 'ends the custody',
    },
    stays('APPROVE_DISPOSAL', ['RETIRED'], {
      stamps: ['disposalApprovedAt'],
      sets: ({ actor }) => ({ disposalApprovedBy: actor }),
    }),
    {
      from: ['RETIRED'],
      event: 'DISPOSE',
      to: 'DISPOSED',
      roles: manager,
      requires: [{ field: 'disposalMethod', says: 'how it goes' }],
      guards: [...checks, ...disposable],
      stamps: ['disposedAt'],
      sets: ({ actor }) => ({ disposedBy: actor }),
    },
    {
      from: physical,
      event: 'REPORT_MISSING',
      to: 'MISSING',
      requires: [{ field: 'missingKind', says: 'whether it is LOST or STOLEN' }],
      guards: checks,
      stamps: ['missingSince'],
      sets: ({ record }) => ({ missingFrom: record.state }),
    },
    ...back,
    stays('EDIT', [...planned, ...physical, 'MISSING'], { guards: [keeps], does: 'writes what is given' }),
    stays('TRANSFER', [...planned, ...physical], {
      requires: [{ field: 'owner', says: 'who answers for it from now on' }],
      does: 'ends the ownership there is and begins another',
    }),
  ],
};
