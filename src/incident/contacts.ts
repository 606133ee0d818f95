import type { ContactRow } from '../records.js';

/** Why somebody is told of an incident, those first who can do most about it. */
const reasons = [
  ...([
    'ASSIGNED',
    'ESCALATED',
    'REMINDED',
    'ON_CALL',
    'REPORTER',
    'SERVICE_OWNER',
    'OWNER',
    'SUPPORT',
    'SUBSCRIBER',
    'CUSTOMER',
  ] as const),
] as const;
type Reason = (typeof reasons)[number];

/** Somebody to tell of an incident. */
export interface Contact {
  readonly itemId: string;
  readonly reasons: Reason[];
}

const most = 500;

/** Each once, with all that speaks for telling them. */
export function contactsOf(rows: readonly ContactRow[]): Contact[] {
  const byItem = new Map<string, Set<Reason>>();
  for (const { itemId, reason } of rows) byItem.set(itemId, (byItem.get(itemId) ?? new Set()).add(reason as Reason));
  const rank = ({ reasons: own }: Contact): number => reasons.indexOf(own[0]!);
  return [...byItem]
    .map(([itemId, own]) => ({ itemId, reasons: reasons.filter((reason) => own.has(reason)) }))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}
