import type { Condition, Facts, Guard, Lifecycle, Requirement } from '../engine/lifecycle.js';
import type { OfferingRecord, RecordLink, ServiceRecord } from '../records.js';
import type { LinkTo } from '../lifecycle/links.js';

interface MoneyInput {
  minorUnits: number;
  currency: string;
}

/** What events of an offering take. */
export interface OfferingInput {
  name?: string | null | undefined;
  description?: string | null | undefined;
  service?: string | null | undefined;
  price?: MoneyInput | null | undefined;
  cost?: MoneyInput | null | undefined;
  per?: OfferingRecord['per'] | null | undefined;
  calendar?: string | null | undefined;
  offeredTo?: readonly string[] | null | undefined;
}

export interface OfferingFacts extends Facts<OfferingRecord, OfferingInput> {
  /** What is wrong with the input, by field. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The service that the input names, or that it has. */
  readonly service: ServiceRecord | undefined;
  /** The calendar that the input names; null takes it away. */
  readonly calendarId: string | null | undefined;
  readonly offeredTo: readonly LinkTo[] | undefined;
  /** Its ties now. */
  readonly links: readonly RecordLink[];
  /** Names of its published catalogue items. */
  readonly published: readonly string[];
}

const manager = ['SERVICE_OWNER'] as const;
const fields = ['name', 'description', 'service', 'price', 'cost', 'per', 'calendar', 'offeredTo'] as const;

const checks: Guard<OfferingFacts>[] = fields.map((field) => ({
  code: 'INVALID',
  says: `\`${field}\`, where given, can be taken`,
  field,
  ofInput: true,
  fails: ({ problems }) => problems.get(field),
}));

const needs: Requirement<OfferingFacts>[] = [
  { field: 'name', says: 'the name it goes by' },
  { field: 'service', says: 'the service it offers' },
];

const serviceLive: Guard<OfferingFacts> = {
  code: 'SERVICE_NOT_LIVE',
  says: 'its service is LIVE',
  field: 'service',
  fails: ({ service }) =>
    service === undefined || service.state === 'LIVE'
      ? undefined
      : `${service.number} ${service.name} is ${service.state}. Only a service that is LIVE is offered.`,
};

const nothingPublished: Guard<OfferingFacts> = {
  code: 'PUBLISHED_ITEMS',
  says: 'no catalogue item of it is published',
  fails: ({ published }) =>
    published.length === 0 ? undefined : `Published with it: ${published.join(', ')}. WITHDRAW them first.`,
};

const isOffered: Condition<OfferingFacts> = {
  says: 'it is offered',
  holds: ({ record }) => record.state === 'OFFERED',
};

const keepsService: Guard<OfferingFacts> = {
  code: 'OFFERED',
  says: 'while it is offered it keeps its service',
  field: 'service',
  ofInput: true,
  fails: (facts) =>
    isOffered.holds(facts) && facts.input.service !== undefined
      ? 'While it is offered it keeps its service. WITHDRAW it first, or plan another offering.'
      : undefined,
};

/** How a service is offered. */
export const offeringLifecycle: Lifecycle<OfferingFacts> = {
  type: 'ServiceOffering',
  version: 1,
  states: {
    PLANNED: 'Being worked out, or taken back for that.',
    OFFERED: 'Open to those it is for.',
    RETIRED: 'No longer offered, kept for history.',
  },
  terminal: ['RETIRED'],
  rows: [
    { from: [], event: 'PLAN', to: 'PLANNED', requires: needs, guards: checks },
    {
      ...{ from: ['PLANNED'], event: 'OFFER', to: 'OFFERED', roles: manager },
      ...{ requires: needs, guards: [...checks, serviceLive], stamps: ['offeredAt'] },
    },
    { from: ['OFFERED'], event: 'WITHDRAW', to: 'PLANNED', roles: manager, guards: [nothingPublished] },
    {
      ...{ from: ['PLANNED'], event: 'RETIRE', to: 'RETIRED', roles: manager, guards: [nothingPublished] },
      ...{ stamps: ['retiredAt'], sets: () => ({ uniqueName: null }), does: 'its name is free again' },
    },
    {
      ...{ from: ['PLANNED', 'OFFERED'], event: 'EDIT', roles: manager, requires: needs },
      ...{ guards: [...checks, keepsService], does: 'writes what is given' },
    },
  ],
};
