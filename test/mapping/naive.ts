import type { WalkRule } from '../../src/mapping/rules.js';

/** A service mapping's semantics as plainly as they are said, on a whole graph. Shares nothing with the engine but rules' names. */
export interface NaiveItem {
  id: string;
  class: string;
  environment: string | null;
  retired: boolean;
}

export interface NaiveEdge {
  from: string;
  type: string;
  to: string;
}

export interface NaiveMapping {
  serviceId: string;
  along: string[];
  against: string[];
  classRules: Record<string, WalkRule>;
  otherServices: WalkRule;
  otherClasses: WalkRule;
  environments: string[] | null;
  maxDepth: number;
  entries: string[];
  included: string[];
  excluded: string[];
}

export interface NaiveMember {
  origin: 'COMPUTED' | 'INCLUDED';
  distance: number | null;
}

function ruleOf(mapping: NaiveMapping, service: NaiveItem, item: NaiveItem): WalkRule {
  if (item.retired || mapping.excluded.includes(item.id)) return 'LEAVE_OUT';
  if (mapping.entries.includes(item.id)) return item.id === service.id ? 'PASS' : 'MEMBER';
  if (item.id === service.id) return 'LEAVE_OUT';
  if (mapping.environments && item.environment && !mapping.environments.includes(item.environment)) return 'LEAVE_OUT';
  const named = mapping.classRules[item.class];
  if (named) return named;
  if (item.class === 'BusinessService' || item.class === service.class) return mapping.otherServices;
  return mapping.otherClasses;
}

/** All members of a service: every item is asked again and again how near it is, until nothing changes. */
export function naiveMembers(
  items: ReadonlyMap<string, NaiveItem>,
  edges: readonly NaiveEdge[],
  mapping: NaiveMapping,
): Map<string, NaiveMember> {
  const members = new Map<string, NaiveMember>();
  const service = items.get(mapping.serviceId)!;
  if (service.retired || !['BusinessService', 'ApplicationService'].includes(service.class)) return members;
  const rule = (id: string): WalkRule => ruleOf(mapping, service, items.get(id)!);
  const distance = new Map<string, number>();
  for (const id of mapping.entries) if (rule(id) !== 'LEAVE_OUT') distance.set(id, 0);
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, type, to } of edges)
      for (const [one, other] of [
        ...(mapping.along.includes(type) ? [[from, to] as const] : []),
        ...(mapping.against.includes(type) ? [[to, from] as const] : []),
      ]) {
        const far = (distance.get(one) ?? Infinity) + 1;
        if (far > mapping.maxDepth || !['MEMBER', 'PASS'].includes(rule(one)) || rule(other) === 'LEAVE_OUT') continue;
        if (far < (distance.get(other) ?? Infinity)) {
          distance.set(other, far);
          changed = true;
        }
      }
  }
  for (const [id, far] of distance)
    if (rule(id) === 'MEMBER' || rule(id) === 'STOP') members.set(id, { origin: 'COMPUTED', distance: far });
  for (const id of mapping.included)
    if (!items.get(id)!.retired && !mapping.excluded.includes(id))
      members.set(id, { origin: 'INCLUDED', distance: distance.get(id) ?? null });
  return members;
}
