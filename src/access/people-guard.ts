import type { Items } from '../cmdb/items.js';
import type { ParsedDocument } from '../import/rows.js';
import { Refusal } from '../refusal.js';
import type { Principal } from './principal.js';
import type { Rights } from './rights.js';

export const membership = 'MEMBER_OF';

/** What someone may neither write nor take away, whatever else they may. */
export interface Spared {
  /** Type names of classes of items. */
  readonly classes: readonly string[];
  readonly relationshipTypes: readonly string[];
  /** Who writes: they make nobody a member of a team that may do more than they could grant. */
  readonly giver?: Rights | undefined;
}

export const nothingSpared: Spared = { classes: [], relationshipTypes: [] };
/** What decides who signs in as whom, and who may what. */
const people: Spared = { classes: ['Person', 'Team', 'Organisation'], relationshipTypes: [membership] };

const message =
  'People, teams, organisations and memberships are written by an ADMINISTRATOR, or with an API token that has the purpose PEOPLE_WRITE: rights follow from them.';

/** The roles of a team come with its membership, and addMember and endMembership look at them. */
export const useAddMember = (field: string): Refusal =>
  new Refusal('INVALID', 'Memberships are written with addMember and endMembership.', { field });

/** A machine's token has the purpose from an ADMINISTRATOR; a person's own counts no longer than the person is one. */
export function mayWritePeople({ kind, roles, purposes }: Principal): boolean {
  if (purposes && !purposes.includes('PEOPLE_WRITE')) return false;
  return roles.includes('ADMINISTRATOR') || (purposes !== undefined && kind === 'INTEGRATION');
}

/** What this user has to leave as it is. */
export const sparedBy = (principal: Principal): Spared => ({
  ...(mayWritePeople(principal) ? nothingSpared : people),
  giver: principal,
});

/** Refuses to write items of these classes for who may not; undefined for no objection. */
export function refusePeople(principal: Principal, ...named: readonly (string | undefined)[]): Refusal | undefined {
  const { classes } = sparedBy(principal);
  if (!named.some((name) => name !== undefined && classes.includes(name))) return undefined;
  return new Refusal('FORBIDDEN', message);
}

/** The same for items that are there. */
export async function refuseItems(
  { principal, items }: { principal: Principal; items: Pick<Items, 'one'> },
  ...ids: readonly string[]
): Promise<Refusal | undefined> {
  if (mayWritePeople(principal)) return undefined;
  const found = await Promise.all(ids.map((id) => items.one(id)));
  return refusePeople(principal, ...found.map((item) => item?.class));
}

/** A document without what its sender has to leave as it is: each such row is a rejected one. */
export function withoutSpared(document: ParsedDocument, { classes, relationshipTypes }: Spared): ParsedDocument {
  if (classes.length === 0 && relationshipTypes.length === 0) return document;
  const reject = ({ path }: { path: string }) => ({ path, code: 'FORBIDDEN', message });
  const isItem = (row: { class: string }): boolean => classes.includes(row.class);
  const isRelationship = (row: { type: string }): boolean => relationshipTypes.includes(row.type);
  return {
    ...document,
    items: document.items.filter((row) => !isItem(row)),
    relationships: document.relationships.filter((row) => !isRelationship(row)),
    rejected: [
      ...document.rejected,
      ...document.items.filter(isItem).map(reject),
      ...document.relationships.filter(isRelationship).map(reject),
    ],
  };
}
