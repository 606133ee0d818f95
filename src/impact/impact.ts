import type { ImpactedItems } from '../engine/impacted-items.js';
import type { ImpactedItem } from '../engine/impact.js';
import { compareSeverity, type Severity } from '../engine/severity.js';
import type { MemberStatus, StatusExplanation } from '../engine/propagation.js';
import { compareItems, type Topology } from '../engine/topology.js';
import { countClasses, type ClassCount } from './restricted.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';

/** What a failure, or a hypothetical change, does. Nothing of it is described before it is asked for. */
export interface ImpactAnswer {
  /** Names the question, for cursors: they are of no use with another. */
  readonly list: string;
  /** Those that who asks sees; so is `withstood`. */
  readonly affected: ImpactedItems;
  readonly withstood: ImpactedItems;
  /** All of them. */
  readonly allAffected: ImpactedItems;
  readonly truncated: boolean;
  readonly totalReached: number;
  readonly topology: Topology;
  /** The class's type name of an item of the topology, by its handle. */
  readonly classOf: (handle: number) => string;
  /** Of those that are affected and not seen, how many there are of each class; most first. */
  readonly restricted: readonly ClassCount[];
}

/** What one provider adds to an item's status. */
export interface StatusContribution extends MemberStatus {
  /** The redundancy group it is in. */
  readonly group: string | null;
}

/** Why an item has its status, with all its providers by group and name. */
export interface ExplainedStatus extends StatusExplanation {
  readonly providers: readonly StatusContribution[];
  /** How many causes who asks does not see. */
  readonly restrictedCauses?: number | undefined;
  /** Of the providers and roots that they do not see, how many there are of each class; most first. */
  readonly restricted?: readonly ClassCount[] | undefined;
  /** All providers and roots. */
  readonly ids?: readonly string[] | undefined;
}

export function withProviders(explanation: StatusExplanation, topology: Topology): ExplainedStatus {
  const { groups, ungrouped } = explanation;
  const compare = compareItems(topology);
  const byName = (group: string | null, members: readonly MemberStatus[]): StatusContribution[] =>
    members
      .map((member) => ({ ...member, group }))
      .sort((a, b) => compare(topology.handles.get(a.id)!, topology.handles.get(b.id)!));
  const grouped = groups.flatMap(({ gate, members }) => byName(gate.group, members));
  return { ...explanation, providers: [...grouped, ...byName(null, ungrouped)] };
}

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface ImpactedPage extends Connection<ImpactedItem> {
  totalCount: number;
}

/** A page of the affected items, nearest first, then by name. Throws BAD_USER_INPUT for a bad size or cursor. */
export function affectedPage(answer: ImpactAnswer, { first, after }: PageArguments): ImpactedPage {
  const { affected, list } = answer;
  const size = pageSize(first, 100);
  const place = placeIn(list, after);
  const start = place === undefined ? 0 : firstAfter(answer, place);
  const rows = affected.slice(start, start + size + 1);
  const cursorOf = (item: ImpactedItem): string => encodeCursor(list, placeOf(answer, item));
  return { ...connectionOf(rows, { size, after, cursorOf }), totalCount: affected.length };
}

type Place = [distance: number, name: string, id: string];

function placeIn(list: string, after: string | null | undefined): Place | undefined {
  const place = decodeCursor(list, after);
  if (place === undefined) return undefined;
  const [distance, name, id] = place;
  if (typeof distance !== 'number' || typeof name !== 'string' || typeof id !== 'string')
    throw badInput('after', 'is no cursor of this list. Hand back an endCursor of the same question.');
  return [distance, name, id];
}

function placeOf({ topology }: ImpactAnswer, { distance, id }: ImpactedItem): Place {
  return [distance, topology.names[topology.handles.get(id)!]!, id];
}

/** Where the first item behind the place stands, which may itself be gone meanwhile. */
function firstAfter(answer: ImpactAnswer, place: Place): number {
  let low = 0;
  let high = answer.affected.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [item] = answer.affected.slice(middle, middle + 1);
    if (comparePlaces(placeOf(answer, item!), place) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

const comparePlaces = (a: Place, b: Place): number => a[0] - b[0] || compareText(a[1], b[1]) || compareText(a[2], b[2]);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The affected items of class BusinessService, worst first, then nearest, then by name. */
export function affectedServices(answer: ImpactAnswer): ImpactedItem[] {
  const { affected } = answer;
  const services = Array.from(affected.handles).filter((handle) => answer.classOf(handle) === 'BusinessService');
  return services
    .map((handle) => affected.describe(handle))
    .map((item) => ({ item, place: placeOf(answer, item) }))
    .sort((a, b) => compareSeverity(b.item.severity, a.item.severity) || comparePlaces(a.place, b.place))
    .map(({ item }) => item);
}

/** How many items of each class are affected, most first; those that who asks does not see too. */
export const countsByClass = ({ allAffected, classOf }: ImpactAnswer): ClassCount[] =>
  countClasses(Array.from(allAffected.handles, classOf));

export const deepest = 100;
export const mostItemsAsked = 1000;

/** Checks a depth in hops. */
export function checkDepth(field: string, depth: number | null | undefined, fallback: number, most: number): number {
  const hops = depth ?? fallback;
  if (!Number.isInteger(hops) || hops < 0 || hops > most)
    throw badInput(field, `must be between 0 and ${most} hops, not ${hops}.`);
  return hops;
}

/** Checks a list of items or changes that a question starts from. */
export function checkAsked<T>(field: string, asked: readonly T[], what: string): void {
  if (asked.length === 0) throw badInput(field, `is empty. Name at least one ${what}.`);
  if (asked.length > mostItemsAsked)
    throw badInput(field, `has ${asked.length} entries; one question takes at most ${mostItemsAsked}.`);
}

/** Checks an instant of the past. */
export function checkPast(field: string, at: string, now: Date): void {
  if (Date.parse(at) > now.getTime())
    throw badInput(field, `${at} has not come yet. Leave it out for now; whatIf answers for what may come.`);
}

/** A severity given as null takes its default. */
export const assumed = (assume: Severity | null | undefined): Severity => assume ?? 'CRITICAL';
