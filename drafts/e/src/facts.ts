import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { dayText, given, InputChecks } from '../inventory/checks.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import { neighbours } from '../service/facts.js';
import { problemLinks, type ProblemFacts, type ProblemInput, type ProblemLinkField } from './problem.js';

const linkTypes = problemLinks.map(({ type }) => type);
const mostIncidents = 200;

/** Reads what guards look at, for several problems at once. */
export async function readProblemFacts(
  runner: Runner,
  bare: readonly BareFacts<ProblemFacts>[],
): Promise<ProblemFacts[]> {
  const ids = bare.flatMap(({ record }) => (record.version > 0 ? [record.id] : []));
  const links = await linksOf(runner, ids, linkTypes);
  const rows = ids.length === 0 ? [] : await runner.run(cypher.problem.incidents, { ids });
  return Promise.all(
    bare.map(async (one): Promise<ProblemFacts> => {
      const { record, input } = one;
      const linked = linkedOf((links.get(record.id) ?? []).map(({ type, to }) => ({ type, to })));
      const { named, namedIncidents, problems } = await readNamed(runner, input);
      const { properties, faults } = readPlain(input);
      const fixId = named.fix === undefined ? linked.fix : (named.fix ?? undefined);
      return {
        ...one,
        record: { ...record, ...linked },
        problems: [...faults, ...problems],
        ...{ properties, linked, named, namedIncidents },
        incidents: rows.find(({ id }) => id === record.id)?.incidents ?? [],
        fix: fixId === undefined ? undefined : await runner.run(cypher.problem.fix, { id: fixId }),
      };
    }),
  );
}

function linkedOf(links: readonly { type: string; to: string }[]): ProblemFacts['linked'] {
  return Object.fromEntries(
    problemLinks.flatMap(({ field, type }) => {
      const link = links.find((one) => one.type === type);
      return link ? [[field, link.to]] : [];
    }),
  );
}

function readPlain(input: ProblemInput): { properties: Record<string, unknown>; faults: ProblemFacts['problems'] } {
  const checks = new InputChecks();
  const text = (field: keyof ProblemInput, longest = 10_000): string | null | undefined =>
    checks.text(field, input[field] as string | null | undefined, { longest });
  const properties = given({
    ...{ title: checks.text('title', input.title, { longest: 200, required: true }), description: text('description') },
    ...{ category: text('category', 200), proactive: input.proactive ?? undefined },
    ...{ cause: text('cause'), causeCategory: text('causeCategory', 200), causeEvidence: text('causeEvidence') },
    ...{ workaround: text('workaround'), reviewOn: dayText(input.reviewOn) },
  });
  text('reason');
  const faults = checks.failures.map(({ field = '', message }) => ({ field: field.replace(/^input\./, ''), message }));
  return { properties, faults };
}

async function readNamed(runner: Runner, input: ProblemInput) {
  const problems: { field: string; message: string }[] = [];
  const named: Partial<Record<ProblemLinkField, string | null>> = {};
  const items = problemLinks.flatMap((link) => {
    if (!('classes' in link)) return [];
    const reference = input[link.field];
    if (reference === null) named[link.field] = null;
    return reference == null ? [] : [{ ...link, reference }];
  });
  const found = await neighbours(
    runner,
    items.map(({ reference }) => reference),
  );
  items.forEach(({ field, classes, reference }, index) => {
    const item = found[index];
    const wanted = classes.join(' or ') || 'item';
    if (item && (classes.length === 0 || (classes as readonly string[]).includes(item.class))) named[field] = item.id;
    else problems.push({ field, message: `${field} names no ${wanted}: ${JSON.stringify(reference)}.` });
  });

  const incidents = (input.incidents ?? []).slice(0, mostIncidents);
  if ((input.incidents?.length ?? 0) > mostIncidents)
    problems.push({ field: 'incidents', message: `incidents takes at most ${mostIncidents} a time.` });
  const records = problemLinks.flatMap((link) => {
    if (!('of' in link)) return [];
    const reference = input[link.field];
    if (reference === null) named[link.field] = null;
    return reference == null ? [] : [{ ...link, reference }];
  });
  const references = [...records.map(({ reference }) => reference), ...incidents];
  const rows = references.length === 0 ? [] : await runner.run(cypher.incident.named, { references });
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  for (const { field, of, reference } of records) {
    const record = byReference.get(reference);
    if (record?.recordType === of) named[field] = record.id;
    else problems.push({ field, message: `${field} names no ${of}: ${JSON.stringify(reference)}.` });
  }
  const namedIncidents = incidents.flatMap((reference, index) => {
    const record = byReference.get(reference);
    if (record?.recordType === 'Incident') return [{ ...record, loggedAt: null }];
    problems.push({ field: `incidents.${index}`, message: `There is no incident ${JSON.stringify(reference)}.` });
    return [];
  });
  return { named, namedIncidents, problems };
}
