import { randomUUID } from 'node:crypto';
import { eligibleOf } from '../approval/approval.js';
import { ballotIn } from '../approval/stored.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import type { Moved, Work } from '../lifecycle/kind.js';
import { relink, relinkAll } from '../lifecycle/links.js';
import type { ChangeRecord, ChangeTold } from '../records.js';
import { listLinks, personLinks, type ChangeFacts } from './change.js';

/** What an event ties a change to, whom it is put to, and what somebody says with it. */
export function writeTies(work: Work, { facts, row, before, after }: Moved<ChangeFacts>): AttributeDelta[] {
  const { links, named, listed, actor: by, input } = facts;
  return [
    ...personLinks.flatMap((link) =>
      relink(work, after.id, link, {
        from: links.find(({ type }) => type === link.type)?.to,
        to: named[link.field],
        by,
      }),
    ),
    ...listLinks.flatMap((link) =>
      relinkAll(work, after.id, link, { held: links, wanted: listed[link.field]?.map((to) => ({ to })), by }),
    ),
    ...relink(work, after.id, madeOf, {
      from: before?.templateId,
      to: tieTo(before?.templateId, after.templateId),
      by,
    }),
    ...put(work, before, after, by),
    ...(input.comment == null || row.event === 'VOTE' ? [] : say(work, after, input.comment.trim(), by)),
  ];
}

const madeOf = { field: 'template', type: 'MADE_OF' } as const;
/** Null takes the tie away, undefined leaves it. */
const tieTo = (from: string | undefined, to: string | undefined): string | null | undefined =>
  from === to ? undefined : (to ?? null);

/** Those to whom a change is put are tied to it for as long as the question stands. */
function put({ transaction, changes }: Work, before: ChangeRecord | undefined, after: ChangeRecord, by: string) {
  if (before?.ballot === after.ballot) return [];
  const [gone, come] = [askedBy(before?.ballot), askedBy(after.ballot)];
  const [recordId, at] = [after.id, changes.at];
  if (gone.length > 0) transaction.send(cypher.lifecycle.unlink, { recordId, type: 'PUT_TO', to: gone, at, by });
  const rows = come.map((to) => ({ recordId, type: 'PUT_TO', to, properties: {} }));
  if (rows.length > 0) transaction.send(cypher.lifecycle.link, { rows, at, by });
  return [{ name: 'deciders', from: gone.length > 0 ? gone : null, to: come.length > 0 ? come : null }];
}

const askedBy = (ballot: string | undefined): string[] =>
  ballot === undefined ? [] : eligibleOf(ballotIn(ballot)).map(({ id }) => id);

/** The history says that something was said; the comment itself stands beside it. */
function say({ transaction, changes }: Work, { id: recordId, version }: ChangeRecord, text: string, author: string) {
  const id = randomUUID();
  transaction.send(cypher.change.say, { id, recordId, text, at: changes.at, author, seq: version });
  return [{ name: 'comment', from: null, to: id }];
}

/** What subscribers of the feed are told: the record, what says who may see it, and who is not asked any more. */
export function toldOf(record: ChangeRecord, { record: before, itemIds, serviceIds }: ChangeFacts): ChangeTold {
  const released = before.ballot !== record.ballot ? askedBy(before.ballot) : [];
  return { ...record, items: [...itemIds], services: [...serviceIds], ...(released.length > 0 && { released }) };
}
