import type { Items } from '../cmdb/items.js';
import type { ParsedDocument } from '../import/rows.js';
import { Refusal } from '../refusal.js';
import type { Principal } from './principal.js';

/** Classes whose records decide who signs in as whom, and who may what. */
const classes: ReadonlySet<string> = new Set(['Person', 'Team', 'Organisation']);
export const membership = 'MEMBER_OF';

const message =
  'People, teams, organisations and memberships are written by an ADMINISTRATOR, or with an API token that has the purpose PEOPLE_WRITE: rights follow from them.';

/** A machine's token has the purpose from an ADMINISTRATOR; a person's own counts no longer than the person is one. */
export function mayWritePeople({ kind, roles, purposes }: Principal): boolean {
  if (purposes && !purposes.includes('PEOPLE_WRITE')) return false;
  return roles.includes('ADMINISTRATOR') || (purposes !== undefined && kind === 'INTEGRATION');
}

/** Refuses to write items of these classes for who may not; undefined for no objection. */
export function refusePeople(principal: Principal, ...named: readonly (string | undefined)[]): Refusal | undefined {
  if (mayWritePeople(principal) || !named.some((name) => name !== undefined && classes.has(name))) return undefined;
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

/** A document without the people and memberships that its sender may not write: each is a rejected row. */
export function withoutPeople(document: ParsedDocument, principal: Principal): ParsedDocument {
  if (mayWritePeople(principal)) return document;
  const reject = ({ path }: { path: string }) => ({ path, code: 'FORBIDDEN', message });
  const isOfPeople = (row: { class: string }): boolean => classes.has(row.class);
  const isMembership = (row: { type: string }): boolean => row.type === membership;
  return {
    ...document,
    items: document.items.filter((row) => !isOfPeople(row)),
    relationships: document.relationships.filter((row) => !isMembership(row)),
    rejected: [
      ...document.rejected,
      ...document.items.filter(isOfPeople).map(reject),
      ...document.relationships.filter(isMembership).map(reject),
    ],
  };
}
