/** What becomes of an item that the walk of a service mapping comes to. */
export type WalkRule = 'MEMBER' | 'STOP' | 'PASS' | 'LEAVE_OUT';

/** How a service's members are found, from its entry points on. */
export interface MappingRules {
  /** Relationship types that are followed from dependent to provider. */
  readonly along: readonly string[];
  /** Relationship types that are followed from provider to dependent. */
  readonly against: readonly string[];
  /** By class name. */
  readonly classRules: Readonly<Record<string, WalkRule>>;
  /** For services of other names, where no rule names their class. */
  readonly otherServices: WalkRule;
  /** For every other class. */
  readonly otherClasses: WalkRule;
  /** Items of other environments are left out; those without one are not. Null for any. */
  readonly environments: readonly string[] | null;
  /** How many relationships a member may be away from an entry point. */
  readonly maxDepth: number;
}

/** An item as far as a walk looks at it. */
export interface WalkedItem {
  readonly id: string;
  /** Type name. */
  readonly class: string;
  readonly environment: string | null;
  readonly retired: boolean;
}

/** A mapping as its walk sees it. */
export interface WalkedMapping {
  readonly serviceId: string;
  /** Type name. */
  readonly serviceClass: string;
  /** A service that was retired, or is no service any more, has no members. */
  readonly active: boolean;
  readonly rules: MappingRules;
  readonly entries: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}

/** The classes that may have a mapping. */
export const serviceClasses: ReadonlySet<string> = new Set(['BusinessService', 'ApplicationService']);

/** Whether the walk begins at an item. */
export function isEntry({ active, entries, excluded }: WalkedMapping, { id, retired }: WalkedItem): boolean {
  return active && !retired && entries.has(id) && !excluded.has(id);
}

/**
 * What becomes of an item. A person's word comes first: nothing excluded is entered, and an entry point is walked from whatever
 * its class. The service is no member of itself.
 */
export function ruleOf(mapping: WalkedMapping, item: WalkedItem): WalkRule {
  const { serviceId, serviceClass, active, rules, excluded } = mapping;
  if (!active || item.retired || excluded.has(item.id)) return 'LEAVE_OUT';
  if (isEntry(mapping, item)) return item.id === serviceId ? 'PASS' : 'MEMBER';
  if (item.id === serviceId) return 'LEAVE_OUT';
  if (rules.environments && item.environment !== null && !rules.environments.includes(item.environment))
    return 'LEAVE_OUT';
  // Below a business service application services are its parts, and not other services.
  const isOther = item.class === 'BusinessService' || item.class === serviceClass;
  return rules.classRules[item.class] ?? (isOther ? rules.otherServices : rules.otherClasses);
}

export const walksOn = (rule: WalkRule): boolean => rule === 'MEMBER' || rule === 'PASS';
export const isMember = (rule: WalkRule): boolean => rule === 'MEMBER' || rule === 'STOP';
