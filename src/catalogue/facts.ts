import { ruleFaults } from '../approval/faults.js';
import type { ApprovalRule } from '../approval/approval.js';
import { readRule } from '../approval/stored.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { InputChecks, problemsByField } from '../inventory/checks.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { linksOf, type LinkTo } from '../lifecycle/links.js';
import { findRecord, recordsOf } from '../lifecycle/references.js';
import { neighbours } from '../service/facts.js';
import { formFaults } from './form.js';
import type { CatalogueItemFacts, CatalogueItemInput } from './item.js';
import { isOpenTime, stepFaults, type FulfilmentStep } from './steps.js';

export const catalogueLinks = {
  offering: { field: 'offering', type: 'ITEM_OF' },
  approvers: { field: 'approvers', type: 'DECIDED_BY' },
} as const;
export const catalogueLinkTypes: readonly string[] = Object.values(catalogueLinks).map(({ type }) => type);

const mostApprovers = 50;

/** Reads what guards of catalogue items look at. */
export async function readCatalogueItemFacts(
  runner: Runner,
  bare: readonly BareFacts<CatalogueItemFacts>[],
): Promise<CatalogueItemFacts[]> {
  const ids = bare.map(({ record }) => record.id);
  const links = await linksOf(runner, ids, catalogueLinkTypes);
  const held = new Map(
    ids.map((id) => [id, links.get(id)!.find(({ type }) => type === catalogueLinks.offering.type)?.to]),
  );
  const wanted = [...new Set([...held.values()].flatMap((id) => id ?? []))];
  const rows = wanted.length === 0 ? [] : await recordsOf(runner, wanted);
  const offerings = new Map(
    rows.flatMap((row) => (row.recordType === 'ServiceOffering' ? [[row.id, row] as const] : [])),
  );
  return Promise.all(
    bare.map(async (one): Promise<CatalogueItemFacts> => {
      const { record } = one;
      const offeringId = held.get(record.id);
      const read = await readInput(runner, one);
      const ties = links.get(record.id)!;
      const deciders =
        read.approvers?.map(({ properties }) => properties?.['roles']) ??
        ties.filter(({ type }) => type === catalogueLinks.approvers.type).map((link) => link['roles']);
      const stored = record.approval === undefined ? undefined : (JSON.parse(record.approval) as ApprovalRule);
      return {
        ...one,
        // What a tie says stands in for the input's field, for what an event takes.
        record: { ...record, offering: offeringId } as typeof record,
        ...read,
        offering: read.offering ?? offerings.get(offeringId ?? ''),
        links: ties,
        rule: one.input.approval === undefined ? stored : read.rule,
        deciders: deciders.map((roles) => (Array.isArray(roles) ? (roles as string[]) : [])),
      };
    }),
  );
}

async function readInput(runner: Runner, { record, input }: BareFacts<CatalogueItemFacts>) {
  const checks = new InputChecks();
  const name = checks.text('name', input.name, { required: true });
  if (name != null) {
    const holder = await runner.run(cypher.catalogue.byName, { name });
    if (holder !== undefined && holder !== record.id)
      checks.fail('name', `${JSON.stringify(name)} is another catalogue item's. Choose another, or change that one.`);
  }
  if (input.offering === null) checks.fail('offering', 'is needed: give another one instead of null.');
  const offering = input.offering == null ? undefined : await findRecord(runner, 'ServiceOffering', input.offering);
  if (input.offering != null && !offering)
    checks.fail('offering', `names no offering: ${JSON.stringify(input.offering)}. Give its id or number.`);
  if (input.form != null) for (const fault of formFaults(input.form)) checks.fail('form', fault);
  const rule = input.approval == null ? undefined : readRule(input.approval);
  for (const { field, message } of rule ? ruleFaults(rule) : [])
    checks.say('approval', `approval.${field}: ${message}`);
  const steps = input.steps == null ? undefined : await stepsOf(runner, checks, input.steps);
  for (const field of ['fulfilmentTarget', 'closeAfter'] as const)
    if (input[field] != null && !isOpenTime(input[field]))
      checks.fail(field, 'takes hours, minutes and seconds of open time, such as PT16H.');
  const properties = {
    ...{ name, uniqueName: name, description: checks.text('description', input.description) },
    ...{ fulfilmentTarget: input.fulfilmentTarget, closeAfter: input.closeAfter },
    form: asText(input.form),
    approval: input.approval === null ? null : asText(rule),
    steps: input.steps === null ? null : asText(steps),
  };
  const approvers = await approversOf(runner, checks, input.approvers);
  return { properties, problems: problemsByField(checks.failures), offering, approvers, rule };
}

const asText = (value: unknown): string | null | undefined =>
  value === undefined ? undefined : value === null ? null : JSON.stringify(value);

async function stepsOf(
  runner: Runner,
  checks: InputChecks,
  input: NonNullable<CatalogueItemInput['steps']>,
): Promise<FulfilmentStep[]> {
  const named = input.flatMap(({ assignee }) => assignee ?? []).slice(0, 100);
  const found = await neighbours(runner, named);
  const ids = new Map(named.map((reference, index) => [reference, found[index]]));
  const steps = input.map(({ key, title, description, assignee, after, dueIn }, index): FulfilmentStep => {
    const who = assignee == null ? undefined : ids.get(assignee);
    if (assignee != null && !['Person', 'Team'].includes(who?.class ?? ''))
      checks.say('steps', `steps.${index}.assignee names no Person or Team: ${JSON.stringify(assignee)}.`);
    return {
      ...{ key: key.trim(), title: title.trim(), after: [...new Set(after ?? [])] },
      ...(description != null && { description: description.trim() }),
      ...(who && { assignee: who.id }),
      ...(dueIn != null && { dueIn }),
    };
  });
  for (const fault of stepFaults(steps)) checks.say('steps', fault);
  return steps;
}

async function approversOf(
  runner: Runner,
  checks: InputChecks,
  input: CatalogueItemInput['approvers'],
): Promise<LinkTo[] | undefined> {
  if (input == null) return input === null ? [] : undefined;
  if (input.length > mostApprovers) checks.fail('approvers', `takes at most ${mostApprovers}.`);
  const some = input.slice(0, mostApprovers);
  const found = await neighbours(
    runner,
    some.map(({ who }) => who),
  );
  const seen = new Set<string>();
  return some.flatMap(({ who, roles }, index): LinkTo[] => {
    const item = found[index];
    if (!item || !['Person', 'Team'].includes(item.class)) {
      checks.say('approvers', `approvers.${index}.who names no Person or Team: ${JSON.stringify(who)}.`);
      return [];
    }
    if (seen.has(item.id)) checks.fail('approvers', `names ${item.name} twice: give all they decide as at once.`);
    seen.add(item.id);
    const held = [...new Set((roles ?? []).map((role) => role.trim()).filter((role) => role !== ''))];
    if (held.length > 10 || held.some((role) => role.length > 50))
      checks.say('approvers', `approvers.${index}.roles takes at most 10 words of at most 50 characters.`);
    return [{ to: item.id, properties: { roles: held } }];
  });
}
