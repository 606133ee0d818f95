import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { neighbours } from '../service/facts.js';
import {
  itemLinks,
  recordLinks,
  type Fault,
  type ProblemFacts,
  type ProblemIncident,
  type ProblemInput,
  type ProblemLinkField,
} from './problem.js';

export const mostNamed = 200;
const itemLists = ['items', 'removedItems'] as const;
const incidentLists = ['incidents', 'removedIncidents'] as const;

interface Held {
  readonly itemsBefore: readonly string[];
  readonly incidents: readonly ProblemIncident[];
  readonly isNew: boolean;
}

export interface Named extends Pick<ProblemFacts, 'added' | 'removed' | 'items'> {
  readonly named: Partial<Record<ProblemLinkField, string | null>>;
  /** The service of a new problem's incidents, where none is named. */
  readonly service: string | undefined;
  readonly faults: Fault[];
}

/** What an input's references name, and what is wrong with them. */
export async function readNamed(runner: Runner, input: ProblemInput, held: Held): Promise<Named> {
  const faults: Fault[] = [];
  const wrong = (field: string, message: string): void => void faults.push({ field, message });
  for (const field of [...itemLists, ...incidentLists])
    if ((input[field]?.length ?? 0) > mostNamed) wrong(field, `${field} takes at most ${mostNamed} a time.`);
  const { named, items, removedItems } = await readItems(runner, input, wrong);
  const { incidents, removedIncidents } = await readRecords(runner, input, named, wrong);
  const kept = held.itemsBefore.filter((id) => !removedItems.includes(id));
  const own = new Set(held.incidents.map(({ id }) => id));
  const added = incidents.filter(({ id }) => !own.has(id));
  const inherits = held.isNew && items.length === 0 && named.service === undefined && added.length > 0;
  const inherited = inherits
    ? await runner.run(cypher.problem.concerns, { ids: added.map(({ id }) => id) })
    : { items: [], service: null };
  return {
    ...{ named, added, faults },
    removed: removedIncidents.filter(({ id }) => own.has(id)),
    items: [...new Set([...kept, ...items, ...inherited.items])],
    service: inherited.service ?? undefined,
  };
}

type Wrong = (field: string, message: string) => void;

async function readItems(runner: Runner, input: ProblemInput, wrong: Wrong) {
  const named: Named['named'] = {};
  const single = itemLinks.flatMap((link) => {
    const reference = input[link.field];
    if (reference === null) named[link.field] = null;
    return reference == null ? [] : [{ ...link, reference }];
  });
  const lists = itemLists.map((field) => ({ field, references: (input[field] ?? []).slice(0, mostNamed) }));
  const found = await neighbours(runner, [
    ...single.map(({ reference }) => reference),
    ...lists.flatMap(({ references }) => references),
  ]);
  single.forEach(({ field, classes, reference }, index) => {
    const item = found[index];
    const wanted: readonly string[] = classes;
    if (item && (wanted.length === 0 || wanted.includes(item.class))) named[field] = item.id;
    else
      wrong(
        field,
        item
          ? `${field} takes a ${wanted.join(' or ')}; ${item.name} is a ${item.class}.`
          : `${field} names no ${wanted.join(' or ') || 'item'}: ${JSON.stringify(reference)}. Give its id or source:key.`,
      );
  });
  let place = single.length;
  const [items = [], removedItems = []] = lists.map(({ field, references }) =>
    references.flatMap((reference, index) => {
      const item = found[place++];
      if (!item)
        wrong(`${field}.${index}`, `There is no item ${JSON.stringify(reference)}. Give its id or source:key.`);
      return item?.id ?? [];
    }),
  );
  return { named, items, removedItems };
}

async function readRecords(runner: Runner, input: ProblemInput, named: Named['named'], wrong: Wrong) {
  const single = recordLinks.flatMap((link) => {
    const reference = input[link.field];
    if (reference === null) named[link.field] = null;
    return reference == null ? [] : [{ ...link, reference }];
  });
  const lists = incidentLists.map((field) => ({ field, references: (input[field] ?? []).slice(0, mostNamed) }));
  const references = [
    ...single.map(({ reference }) => reference),
    ...lists.flatMap(({ references: listed }) => listed),
  ];
  const rows = references.length === 0 ? [] : await runner.run(cypher.problem.named, { references });
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  for (const { field, of, reference } of single) {
    const record = byReference.get(reference);
    if (record?.recordType === of) named[field] = record.id;
    else wrong(field, `${field} names no ${of}: ${JSON.stringify(reference)}. Give its id or number.`);
  }
  const [incidents = [], removedIncidents = []] = lists.map(({ field, references: listed }) =>
    listed.flatMap((reference, index): ProblemIncident[] => {
      const record = byReference.get(reference);
      if (record?.recordType === 'Incident') return [record];
      wrong(`${field}.${index}`, `There is no incident ${JSON.stringify(reference)}. Give its id or number.`);
      return [];
    }),
  );
  return { incidents: once(incidents), removedIncidents: once(removedIncidents) };
}

const once = (incidents: readonly ProblemIncident[]): ProblemIncident[] => [
  ...new Map(incidents.map((incident) => [incident.id, incident])).values(),
];
