import { randomUUID } from 'node:crypto';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import type { Moved, Work } from '../lifecycle/kind.js';
import { relink, relinkAll } from '../lifecycle/links.js';
import type { IncidentCommentRecord, IncidentRecord } from '../records.js';
import { singleLinks, type IncidentFacts, type Linked, type LinkField } from './incident.js';
import { tieChanges } from './items.js';

/** What an event ties an incident to, and what somebody says with it. */
export async function writeTies(work: Work, { facts, row, after }: Moved<IncidentFacts>): Promise<AttributeDelta[]> {
  const { id: recordId, version, state } = after;
  const { linked, input, actor: by } = facts;
  const named = namedAfter(facts, state);
  return [
    ...singleLinks.flatMap((link) =>
      link.field === 'causedBy'
        ? tieCause(work, recordId, facts, row.event)
        : relink(work, recordId, link, { from: linked[link.field], to: named[link.field], by }),
    ),
    ...writeItems(work, recordId, facts),
    ...joinAlerts(work, recordId, input.alerts ?? [], by),
    ...(input.comment == null
      ? []
      : say(work, { recordId, text: input.comment.trim(), author: by, seq: version, event: row.event })),
  ];
}

/** What it waited for is over with the hold; another team has to find its own person. */
function namedAfter({ named, linked }: IncidentFacts, state: string): IncidentFacts['named'] {
  const handedOver = named.team != null && named.team !== linked.team && named.assignee === undefined;
  return {
    ...named,
    ...(state !== 'ON_HOLD' && linked.waitsFor !== undefined && { waitsFor: null }),
    ...(handedOver && { assignee: null }),
  };
}

/** The tie to the change says how sure somebody is, and who confirmed it. */
function tieCause(work: Work, recordId: string, facts: IncidentFacts, event: string): AttributeDelta[] {
  const { cause, named, input, actor: by } = facts;
  if (event !== 'SUSPECT_CHANGE' && event !== 'CONFIRM_CHANGE') return [];
  const to = named.causedBy === undefined ? cause?.to : named.causedBy;
  const properties =
    event === 'CONFIRM_CHANGE' ? { confidence: 1, confirmedBy: by } : { confidence: input.confidence ?? 0.5 };
  const wanted = to == null ? [] : [{ to, properties }];
  return relinkAll(
    work,
    recordId,
    { field: 'causedBy', type: 'CAUSED_BY' },
    { held: cause ? [cause] : [], wanted, by },
  );
}

function writeItems({ transaction, changes }: Work, recordId: string, facts: IncidentFacts): AttributeDelta[] {
  const { before, ties, actor: by } = facts;
  const { unlink, link, unveto, veto } = tieChanges(before, ties);
  const at = changes.at;
  const rows = [
    ...link.map(({ id: to, origin }) => ({ recordId, type: 'AFFECTS', to, properties: { origin } })),
    ...veto.map((to) => ({ recordId, type: 'VETOES', to, properties: {} })),
  ];
  if (unlink.length > 0)
    transaction.send(cypher.lifecycle.unlink, { recordId, type: 'AFFECTS', to: [...unlink], at, by });
  if (unveto.length > 0)
    transaction.send(cypher.lifecycle.unlink, { recordId, type: 'VETOES', to: [...unveto], at, by });
  if (rows.length > 0) transaction.send(cypher.lifecycle.link, { rows, at, by });
  return (['manual', 'computed', 'vetoed'] as const).flatMap((name) => {
    const [gone, come] = [less(before[name], ties[name]), less(ties[name], before[name])];
    if (gone.length + come.length === 0) return [];
    const field = { manual: 'items', computed: 'computedItems', vetoed: 'vetoedItems' }[name];
    return [{ name: field, from: gone.length > 0 ? gone : null, to: come.length > 0 ? come : null }];
  });
}

function joinAlerts(
  { transaction, changes }: Work,
  recordId: string,
  alerts: readonly string[],
  by: string,
): AttributeDelta[] {
  if (alerts.length === 0) return [];
  transaction.send(cypher.incident.joinAlerts, { recordId, alerts: [...alerts].sort(), at: changes.at, by });
  return [{ name: 'alerts', from: null, to: alerts }];
}

const less = (list: readonly string[], others: readonly string[]): string[] =>
  list.filter((id) => !others.includes(id));

const kindOf: Readonly<Record<string, IncidentCommentRecord['kind']>> = {
  WORK_NOTE: 'WORK_NOTE',
  UPDATE_MAJOR: 'UPDATE',
};

/** The history says that something was said, not what: notes are not for everybody. */
function say(
  { transaction, changes }: Work,
  said: { recordId: string; text: string; author: string; seq: number; event: string },
): AttributeDelta[] {
  const { event, ...comment } = said;
  const kind = kindOf[event] ?? 'COMMENT';
  const id = randomUUID();
  transaction.send(cypher.incident.say, { ...comment, id, kind, at: changes.at });
  const name = { COMMENT: 'comment', WORK_NOTE: 'workNote', UPDATE: 'update' }[kind];
  return [{ name, from: null, to: id }];
}

/** What was known of an incident whose cause is confirmed stays beside the cause, whatever becomes of the graph. */
export function keepCase({ transaction, changes }: Work, { facts, after }: Moved<IncidentFacts>): void {
  const { placed, named, actor: by } = facts;
  if (!placed) return;
  const outage = JSON.stringify({ ...placed.outage, id: after.number, cause: named.rootCause ?? null });
  transaction.send(cypher.rootcause.keepCase, { id: after.id, at: changes.at, by, outage });
}

/** What subscribers of the feed are told: the record, and what streams are filtered by. */
export function toldOf(record: IncidentRecord, facts: IncidentFacts): Record<string, unknown> {
  const linked: Partial<Record<LinkField, string | null>> = {
    ...facts.linked,
    ...definedIn(namedAfter(facts, record.state)),
  };
  const { service = null, team = null, assignee = null } = linked;
  // What an import keeps in the words of another system is for those who work on incidents.
  const { importedValues: _, ...told } = record;
  return { ...told, service, team, assignee };
}

const definedIn = (named: IncidentFacts['named']): Linked =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
