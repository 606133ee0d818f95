import type { FulfilmentStep } from '../catalogue/steps.js';
import { inSight } from '../access/out-of-scope.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { findRecord } from '../lifecycle/references.js';
import type { ChangeTemplateRecord, Neighbour } from '../records.js';
import { neighbours } from '../service/facts.js';
import { personLinks, type ChangeInput, type ListField, type PersonField, type Problem } from './change.js';
import { readSteps } from './steps.js';

export const mostItems = 200;
export const mostServices = 50;
export const mostFixes = 50;
const serviceClasses = ['BusinessService', 'ApplicationService'];

export interface Named {
  readonly named: Partial<Record<PersonField, string | null>>;
  readonly listed: Partial<Record<ListField, string[]>>;
  readonly steps: FulfilmentStep[] | null | undefined;
  /** Undefined: nothing is said; null: none. */
  readonly template: ChangeTemplateRecord | null | undefined;
  readonly voterId: string | undefined;
  readonly inPlaceOfId: string | undefined;
  readonly problems: Problem[];
}

/** What an input's references name, and what is wrong with them. */
export async function readNamed(runner: Runner, input: ChangeInput): Promise<Named> {
  const problems: Problem[] = [];
  const wrong = (field: string, message: string): void => void problems.push({ field, message });
  const named: Partial<Record<PersonField, string | null>> = {};
  const lists = { items: some(input.items, mostItems), services: some(input.services, mostServices) };
  if ((input.items?.length ?? 0) > mostItems) wrong('items', `items takes at most ${mostItems}.`);
  if ((input.services?.length ?? 0) > mostServices) wrong('services', `services takes at most ${mostServices}.`);
  const people = [...personLinks, ...voters].flatMap((link) => {
    const reference = input[link.field];
    return reference == null ? [] : [{ ...link, reference }];
  });
  for (const { field } of personLinks) if (input[field] === null) named[field] = null;
  const references = [...people.map(({ reference }) => reference), ...lists.items, ...lists.services];
  const found = await neighbours(runner, references);
  const take = found.values();
  const next = (): Neighbour | null => take.next().value ?? null;

  const voting: Partial<Record<'voter' | 'inPlaceOf', string>> = {};
  for (const { field, classes, reference } of people) {
    const item = next();
    if (!item || !(classes as readonly string[]).includes(item.class))
      wrong(field, misnamed(field, reference, item, classes));
    else if (field === 'voter' || field === 'inPlaceOf') voting[field] = item.id;
    else named[field] = item.id;
  }
  const listed: Partial<Record<ListField, string[]>> = {};
  for (const field of ['items', 'services'] as const) {
    const ids = lists[field].flatMap((reference, index) => {
      const item = next();
      const classes = field === 'services' ? serviceClasses : undefined;
      if (item && (!classes || classes.includes(item.class))) return item.id;
      wrong(`${field}.${index}`, misnamed(`${field}.${index}`, reference, item, classes ?? ['item']));
      return [];
    });
    if (input[field] !== undefined) listed[field] = [...new Set(ids)];
  }
  const steps = input.steps == null ? input.steps : await readSteps(runner, input.steps, wrong);
  if (input.fixes !== undefined) listed.fixes = await fixesOf(runner, input.fixes ?? [], wrong);
  const template = input.template == null ? input.template : await templateOf(runner, input.template, wrong);
  return { named, listed, steps, template, voterId: voting.voter, inPlaceOfId: voting.inPlaceOf, problems };
}

const voters = [
  { field: 'voter', classes: ['Person'] },
  { field: 'inPlaceOf', classes: ['Person'] },
] as const;

const some = (references: readonly string[] | null | undefined, most: number): readonly string[] =>
  (references ?? []).slice(0, most);

type Wrong = (field: string, message: string) => void;

function misnamed(field: string, reference: string, found: Neighbour | null, wanted: readonly string[]): string {
  if (found) return `${field} takes a ${wanted.join(' or ')}; ${found.name} is a ${found.class}.`;
  return `${field} names no ${wanted.join(' or ')}: ${JSON.stringify(reference)}. Give its id or source:key.`;
}

async function fixesOf(runner: Runner, references: readonly string[], wrong: Wrong): Promise<string[]> {
  if (references.length > mostFixes) wrong('fixes', `fixes takes at most ${mostFixes}.`);
  const wanted = references.slice(0, mostFixes);
  const rows =
    wanted.length === 0
      ? []
      : await inSight(runner, await runner.run(cypher.incident.named, { references: [...wanted] }));
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  const ids = wanted.flatMap((reference, index) => {
    const record = byReference.get(reference);
    if (record && ['Incident', 'Problem'].includes(record.recordType)) return record.id;
    wrong(
      `fixes.${index}`,
      `fixes.${index} names no Incident or Problem: ${JSON.stringify(reference)}. Give its id or number.`,
    );
    return [];
  });
  return [...new Set(ids)];
}

async function templateOf(runner: Runner, reference: string, wrong: Wrong): Promise<ChangeTemplateRecord | undefined> {
  const template = await findRecord(runner, 'ChangeTemplate', reference);
  if (!template)
    wrong('template', `template names no change template: ${JSON.stringify(reference)}. Give its id or number.`);
  return template;
}
