import type { MappingInput } from '../mapping/input.js';
import type { Services } from '../services.js';
import { done } from './done.js';

/** The business services of the demo estate, by key. */
const keys = ['svc-shop', 'svc-pay', 'svc-warehouse', 'svc-collect', 'svc-support', 'svc-reporting', 'svc-website'];

/** What carries everything tells nothing of a service: the maps end at racks and machines. */
export const demoClassRules: MappingInput['classRules'] = [
  { class: 'SITE', rule: 'LEAVE_OUT' },
  { class: 'RACK', rule: 'LEAVE_OUT' },
  { class: 'POWER_SOURCE', rule: 'LEAVE_OUT' },
  { class: 'NETWORK_SEGMENT', rule: 'PASS' },
];

/** Gives the business services of the demo estate their mappings. */
export async function mapDemoServices({ serviceMappings }: Pick<Services, 'serviceMappings'>): Promise<void> {
  const reason = 'The demo estate was loaded.';
  for (const key of keys) {
    const input = { service: `demo:${key}`, classRules: demoClassRules };
    done(`mapping of ${key}`, await serviceMappings.define(input, { actor: 'system', reason }));
  }
}
