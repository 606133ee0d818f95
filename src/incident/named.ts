import { inSight } from '../access/out-of-scope.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Neighbour } from '../records.js';
import { neighbours } from '../service/facts.js';
import {
  itemLinks,
  recordLinks,
  type IncidentInput,
  type Linked,
  type LinkField,
  type NamedRecord,
  type Problem,
} from './incident.js';
import type { ItemsSaid } from './items.js';

export const mostItems = 200;
/** A root brings its symptoms. */
const mostAlerts = 100_000;
const itemLists = ['items', 'vetoedItems', 'removedItems'] as const;

export interface Named {
  readonly named: Partial<Record<LinkField, string | null>>;
  readonly said: ItemsSaid;
  readonly problems: Problem[];
}

/** What an input's references name, and what is wrong with them. */
export async function readNamed(runner: Runner, input: IncidentInput, held: Linked): Promise<Named> {
  const problems: Problem[] = [];
  const named: Partial<Record<LinkField, string | null>> = {};
  const wrong = (field: string, message: string): void => void problems.push({ field, message });

  const single = itemLinks.flatMap((link) => {
    const reference = input[link.field];
    if (reference === null) named[link.field] = null;
    return reference == null ? [] : [{ ...link, reference }];
  });
  const lists = itemLists.map((field) => ({ field, references: (input[field] ?? []).slice(0, mostItems) }));
  for (const { field } of lists)
    if ((input[field]?.length ?? 0) > mostItems) wrong(field, `${field} takes at most ${mostItems} items a time.`);
  const references = [...single.map(({ reference }) => reference), ...lists.flatMap((list) => list.references)];
  const found = await neighbours(runner, references);

  single.forEach(({ field, classes, reference }, index) => {
    const item = found[index];
    const wanted: readonly string[] = classes;
    if (item && (wanted.length === 0 || wanted.includes(item.class))) named[field] = item.id;
    else wrong(field, misnamed(field, reference, item, wanted.join(' or ') || 'item'));
  });
  let place = single.length;
  const ids = lists.map(({ field, references: given }) =>
    given.flatMap((reference, index) => {
      const item = found[place++];
      if (!item) wrong(`${field}.${index}`, misnamed(`${field}.${index}`, reference, null, 'item'));
      return item?.id ?? [];
    }),
  );
  await checkAlerts(runner, input.alerts ?? [], wrong);
  await readRecords(runner, input, named, wrong);
  await checkMember(runner, named, held, wrong);
  return { named, said: { named: ids[0]!, vetoed: ids[1]!, removed: ids[2]! }, problems };
}

function misnamed(field: string, reference: string, found: Neighbour | null | undefined, wanted: string): string {
  if (found) return `${field} takes a ${wanted}; ${found.name} is a ${found.class}.`;
  return `${field} names no ${wanted}: ${JSON.stringify(reference)}. Give its id or source:key.`;
}

async function checkAlerts(runner: Runner, alerts: readonly string[], wrong: Wrong): Promise<void> {
  if (alerts.length > mostAlerts) return wrong('alerts', `alerts takes at most ${mostAlerts} a time.`);
  if (alerts.length === 0) return;
  const known = new Set(await runner.run(cypher.incident.knownAlerts, { ids: [...alerts] }));
  for (const [index, id] of alerts.entries())
    if (!known.has(id)) wrong(`alerts.${index}`, `alerts.${index} names no alert: ${JSON.stringify(id)}. Give its id.`);
}

type Wrong = (field: string, message: string) => void;

async function readRecords(runner: Runner, input: IncidentInput, named: Named['named'], wrong: Wrong): Promise<void> {
  const wanted = recordLinks.flatMap((link) => {
    const reference = input[link.field];
    if (reference === null) named[link.field] = null;
    return reference == null ? [] : [{ ...link, reference }];
  });
  if (wanted.length === 0) return;
  const found = await runner.run(cypher.incident.named, { references: wanted.map(({ reference }) => reference) });
  const rows = await inSight(runner, found);
  const byReference = new Map<string, NamedRecord>(rows.map((row) => [row.reference, row]));
  for (const { field, of, reference } of wanted) {
    const record = byReference.get(reference);
    if (!record || !(of as readonly string[]).includes(record.recordType))
      wrong(field, `${field} names no ${of.join(' or ')}: ${JSON.stringify(reference)}. Give its id or number.`);
    else if (field === 'followUpOf' && !['CLOSED', 'IN_REVIEW', 'REVIEWED'].includes(record.state))
      wrong(
        field,
        `${record.number} is ${record.state}: only a closed incident is followed up. Reopen or update that one.`,
      );
    else if (field === 'causedBy' && notBegun.includes(record.state))
      wrong(field, `${record.number} is ${record.state}: work on it has not begun, so it caused nothing.`);
    else if (field === 'duplicateOf' && record.state === 'CANCELLED')
      wrong(field, `${record.number} is cancelled: name the incident that somebody works on.`);
    else named[field] = record.id;
  }
}

/** States of changes that nobody has worked on. */
const notBegun = [
  ...['REQUESTED', 'RFC_CREATED', 'ASSESSMENT', 'CAB_REVIEW', 'ECAB_REVIEW', 'APPROVED', 'REJECTED'],
  ...['SCHEDULED', 'CANCELLED'],
];

/** Who works on it is a member of the team that does. */
async function checkMember(runner: Runner, named: Named['named'], held: Linked, wrong: Wrong): Promise<void> {
  const { assignee } = named;
  if (assignee == null) return;
  const team = named.team === undefined ? held.team : named.team;
  const members = team == null ? [] : await runner.run(cypher.access.members, { ids: [team] });
  if (team == null) wrong('team', 'Name the team that the assignee works in.');
  else if (!members.some(({ personId }) => personId === assignee))
    wrong('assignee', 'assignee is no member of the team (MEMBER_OF). Name another, or add them to it first.');
}
