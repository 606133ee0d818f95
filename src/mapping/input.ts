import { impactTypes, type Model } from '../model/model.js';
import type { Failure } from '../refusal.js';
import type { WalkRule } from './rules.js';

/** What defineServiceMapping takes. */
export interface MappingInput {
  service: string;
  entryPoints?: readonly string[] | null | undefined;
  follow?: readonly { type: string; direction?: 'DEPENDENCIES' | 'DEPENDENTS' | 'BOTH' }[] | null | undefined;
  classRules?: readonly { class: string; rule: WalkRule }[] | null | undefined;
  /** The schema has defaults for what is optional here and not nullable. */
  otherServices?: WalkRule;
  otherClasses?: WalkRule;
  environments?: readonly string[] | null | undefined;
  maxDepth?: number;
  expectedVersion?: number | null | undefined;
}

/** What includeMembers, excludeMembers and releaseMembers take. */
export interface MembersInput {
  service: string;
  items: readonly string[];
  why?: string | null | undefined;
}

export const mostNamed = 1_000;
const deepest = 32;
const longestWhy = 2_000;

const fault = (field: string, message: string): Failure => ({ field, code: 'INVALID', message: `${field} ${message}` });

/** Everything that is wrong with a mapping but the items it names. */
export function mappingFaults({
  entryPoints,
  follow,
  classRules,
  environments,
  maxDepth = 16,
}: MappingInput): Failure[] {
  const faults: Failure[] = [];
  if (entryPoints && (entryPoints.length < 1 || entryPoints.length > mostNamed))
    faults.push(fault('input.entryPoints', `takes 1 to ${mostNamed} items. Leave it out to begin at the service.`));
  if (follow && follow.length === 0)
    faults.push(fault('input.follow', 'names no type. Leave it out to follow every type that carries impact.'));
  const classes = (classRules ?? []).map((rule) => rule.class);
  classes.forEach((name, index) => {
    if (classes.indexOf(name) !== index)
      faults.push(fault(`input.classRules.${index}.class`, `has a rule for ${name} already. Keep one.`));
  });
  if (environments && environments.length === 0)
    faults.push(fault('input.environments', 'names none. Leave it out to take items of any environment.'));
  if (!Number.isInteger(maxDepth) || maxDepth < 1 || maxDepth > deepest)
    faults.push(fault('input.maxDepth', `takes 1 to ${deepest}, not ${maxDepth}.`));
  return faults;
}

export function memberFaults({ items, why }: MembersInput): Failure[] {
  const faults: Failure[] = [];
  if (items.length < 1 || items.length > mostNamed) faults.push(fault('input.items', `takes 1 to ${mostNamed} items.`));
  if (why && why.length > longestWhy) faults.push(fault('input.why', `takes at most ${longestWhy} characters.`));
  return faults;
}

/** A mapping's rules as its node holds them. */
export function propertiesOf(model: Model, input: MappingInput): Record<string, unknown> {
  const steps = (input.follow ?? impactTypes(model).map((type) => ({ type }))).map(
    ({ type, direction = 'DEPENDENCIES' }: { type: string; direction?: string }) => ({ type, direction }),
  );
  const typesOf = (...directions: string[]): string[] =>
    [...new Set(steps.filter(({ direction }) => directions.includes(direction)).map(({ type }) => type))].sort();
  const classRules = (input.classRules ?? []).map(
    (rule) => [model.byEnumValue.get(rule.class)?.name ?? rule.class, rule.rule] as const,
  );
  return {
    along: typesOf('DEPENDENCIES', 'BOTH'),
    against: typesOf('DEPENDENTS', 'BOTH'),
    classRules: JSON.stringify(Object.fromEntries([...classRules].sort(([a], [b]) => (a < b ? -1 : 1)))),
    otherServices: input.otherServices ?? 'STOP',
    otherClasses: input.otherClasses ?? 'MEMBER',
    environments: input.environments ? [...new Set(input.environments)].sort() : null,
    maxDepth: input.maxDepth ?? 16,
  };
}
