import type { ConfigurationItemClass } from '../generated/graphql.js';
import { readWindow, windowFaults, type MaintenanceInput } from '../maintenance/input.js';
import type { Failure } from '../refusal.js';
import type { ChangeKind } from './collisions.js';

type Texts = readonly string[] | null | undefined;

/** What defineChangeWindow takes. */
export interface ChangeWindowInput {
  id?: string | null | undefined;
  name: string;
  kind: 'FREEZE' | 'MAINTENANCE';
  description?: string | null | undefined;
  time: Pick<MaintenanceInput['window'], 'fixed' | 'recurring'>;
  scope: {
    everything?: boolean | null | undefined;
    classes?: readonly ConfigurationItemClass[] | null | undefined;
    services?: Texts;
    sites?: Texts;
    items?: Texts;
  };
  owner: string;
  exemptTypes?: readonly ChangeKind[] | null | undefined;
  expectedVersion?: number | null | undefined;
}

const longestName = 200;
const longestDescription = 4_000;
export const mostScope = 500;

/** Everything that is wrong with an input but the items that it names. */
export function windowInputFaults(input: ChangeWindowInput): Failure[] {
  const { name, description, scope, kind, exemptTypes } = input;
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void =>
    void faults.push({ field: `input.${field}`, code: 'INVALID', message });
  if (name.trim() === '' || name.length > longestName) fault('name', `name takes 1 to ${longestName} characters.`);
  if ((description?.length ?? 0) > longestDescription)
    fault('description', `description takes at most ${longestDescription} characters.`);
  const named = [scope.classes, scope.services, scope.sites, scope.items].reduce(
    (count, list) => count + (list?.length ?? 0),
    0,
  );
  if (scope.everything && named > 0)
    fault('scope.everything', 'Everything holds the others too. Leave either it or them out.');
  if (!scope.everything && (named < 1 || named > mostScope))
    fault('scope', `Name 1 to ${mostScope} classes, services, sites and items, or everything.`);
  if (kind === 'MAINTENANCE' && exemptTypes && exemptTypes.length > 0)
    fault('exemptTypes', 'A maintenance window keeps nothing out, so nothing is exempt from it. Leave them out.');
  return [...faults, ...windowFaults(readWindow(input.time), 'input.time')];
}

/** The properties of its node but the instants, which its statement reads. */
export function windowProperties(input: ChangeWindowInput, classNameOf: (value: string) => string) {
  const { fixed, recurring } = input.time;
  const { start = null, zone = null, rule = null, duration = null } = recurring ?? {};
  return {
    properties: {
      ...{ name: input.name.trim(), kind: input.kind, state: 'ACTIVE', description: input.description?.trim() || null },
      ...{ start, zone, rule, duration, recurrence: recurring ? 'RECURRING' : 'FIXED' },
      everything: input.scope.everything ?? false,
      classes: [...new Set((input.scope.classes ?? []).map(classNameOf))].sort(),
      exemptTypes: [...new Set(input.exemptTypes ?? [])].sort(),
    },
    from: fixed?.from ?? null,
    to: fixed?.to ?? null,
  };
}
