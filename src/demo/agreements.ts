import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AgreementInput } from '../agreement/input.js';
import type { Services } from '../services.js';
import { done } from './done.js';

const file = fileURLToPath(new URL('../../demo/practices/agreements.yaml', import.meta.url));
const shape = z.array(
  z.strictObject({
    name: z.string(),
    kind: z.enum(['SLA', 'OLA', 'UC']),
    description: z.string(),
    customer: z.string().exactOptional(),
    provider: z.string().exactOptional(),
    services: z.array(z.string()),
    serviceLevels: z
      .array(
        z.strictObject({
          name: z.string(),
          kind: z.enum(['RESPONSE', 'RESOLUTION']),
          calendar: z.string(),
          targets: z.record(z.string(), z.string()),
        }),
      )
      .default([]),
    availabilityTargets: z.array(
      z.strictObject({
        name: z.string(),
        percentage: z.number(),
        windowDays: z.number(),
        calendar: z.string().exactOptional(),
      }),
    ),
  }),
);

/** When an incident's clocks run, stand still and stop. */
const conditions = {
  RESPONSE: {
    startStates: ['LOGGED', 'CATEGORISED', 'PRIORITISED'],
    stopStates: ['IN_PROGRESS', 'RESOLVED'],
    cancelStates: ['CANCELLED'],
  },
  RESOLUTION: {
    startStates: ['LOGGED', 'CATEGORISED', 'PRIORITISED', 'IN_PROGRESS', 'ON_HOLD'],
    pauseStates: ['ON_HOLD'],
    pauseReasons: ['CALLER', 'VENDOR'],
    stopStates: ['RESOLVED'],
    cancelStates: ['CANCELLED'],
  },
};

/** The agreements of demo/practices/agreements.yaml as input. `calendars` gives the calendars' ids by name. */
export function readDemoAgreements(calendars: ReadonlyMap<string, string>, source = 'demo'): AgreementInput[] {
  const key = (name: string): string => `${source}:${name}`;
  return shape.parse(parse(readFileSync(file, 'utf8'))).map(({ customer, provider, services, ...agreement }) => ({
    ...agreement,
    validFrom: '2026-01-01',
    ...(customer !== undefined && { customer: key(customer) }),
    ...(provider !== undefined && { provider: key(provider) }),
    services: services.map(key),
    serviceLevels: agreement.serviceLevels.map(({ name, kind, calendar, targets }) => ({
      ...{ name, kind, recordType: 'Incident', calendar: calendars.get(calendar)!, ...conditions[kind] },
      targets: Object.entries(targets).map(([priority, target]) => ({ priority, target })),
    })),
    availabilityTargets: agreement.availabilityTargets.map(({ calendar, ...target }) => ({
      ...target,
      ...(calendar !== undefined && { calendar: calendars.get(calendar)! }),
    })),
  }));
}

/** Makes the demo's agreements, about its estate and by its calendars. */
export async function defineDemoAgreements(
  { agreements }: Pick<Services, 'agreements'>,
  calendars: ReadonlyMap<string, string>,
): Promise<void> {
  for (const input of readDemoAgreements(calendars)) {
    done(`agreement ${input.name}`, await agreements.define(input, { actor: 'system', reason: 'Part of the demo.' }));
  }
}
