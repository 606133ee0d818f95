import { decide } from '../approval/approval.js';
import { ballotIn, readyBallot, readyVotes, votesIn } from '../approval/stored.js';
import { openTimeOf } from '../calendar/answers.js';
import type { Calendar } from '../calendar/calendar.js';
import { stepsIn } from '../catalogue/steps.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { isGiven } from '../engine/lifecycle.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import { recordsOf } from '../lifecycle/references.js';
import type {
  AnyLifecycleRecord,
  ApprovalDelegationRecord,
  ChangeTemplateRecord,
  RecordLink,
  StepTask,
} from '../records.js';
import {
  changeLinkTypes,
  essentials,
  listLinks,
  personLinks,
  type Assessed,
  type ChangeFacts,
  type ListField,
  type PersonField,
} from './change.js';
import { readNamed, type Named } from './named.js';
import { readPlain } from './plain.js';
import type { ChangePractice } from './practice.js';
import { changeCalendar, earliestStartOf, readChangePractice } from './practices.js';
import { boardQuestion, teamsOf } from './question.js';
import { templateValues } from './template.js';

/** Says what a change's risk is and what it collides with: in its window, or if it started now. */
export type Assess = (
  runner: Runner,
  changeId: string,
  at: string,
  how: { startsNow: boolean },
) => Promise<Omit<Assessed, 'names'>>;

/** What several changes stand on, read in one statement each. */
interface Around {
  readonly practice: ChangePractice;
  readonly calendar: Calendar;
  readonly links: ReadonlyMap<string, RecordLink[]>;
  readonly tasks: ReadonlyMap<string, StepTask[]>;
  readonly records: ReadonlyMap<string, AnyLifecycleRecord>;
  readonly classes: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, readonly string[]>;
  readonly delegations: readonly ApprovalDelegationRecord[];
}

/** Reads what guards of changes look at: of many with an empty input, or of one with its own. */
export async function readChangeFacts(
  runner: Runner,
  bare: readonly BareFacts<ChangeFacts>[],
  assess: Assess,
): Promise<ChangeFacts[]> {
  const named = await Promise.all(bare.map(({ input }) => readNamed(runner, input)));
  const around = await readAround(runner, bare, named);
  return Promise.all(
    bare.map(async (one, index) => {
      const assessed = one.input.assess
        ? await withNames(
            runner,
            await assess(runner, one.record.id, one.now, { startsNow: isGiven(one.input.override?.trim()) }),
          )
        : undefined;
      return factsOf(one, named[index]!, around, assessed);
    }),
  );
}

/** With what people call what it is about, as far as who acts sees it. */
async function withNames(runner: Runner, { risk, collisions }: Omit<Assessed, 'names'>): Promise<Assessed> {
  const [changes, items] = (['changes', 'items'] as const).map((field) =>
    unique(collisions.flatMap((collision) => collision[field].slice(0, 20))),
  );
  const records = changes!.length === 0 ? [] : await recordsOf(runner, changes!);
  const found = items!.length === 0 ? [] : await runner.run(cypher.cmdb.byIds, { ids: items! });
  const names = [...records.map(({ id, number }) => [id, number]), ...found.map(({ id, name }) => [id, name])] as const;
  return { risk, collisions, names: new Map(names as [string, string][]) };
}

async function readAround(
  runner: Runner,
  bare: readonly BareFacts<ChangeFacts>[],
  named: readonly Named[],
): Promise<Around> {
  // What is not there yet is tied to nothing.
  const ids = bare.flatMap(({ record }) => (record.version > 0 ? [record.id] : []));
  const links = ids.length === 0 ? new Map<string, RecordLink[]>() : await linksOf(runner, ids, changeLinkTypes);
  const practice = await readChangePractice(runner);
  const tied = (type: string): string[] =>
    [...links.values()].flatMap((some) => some.flatMap((link) => (link.type === type ? [link.to] : [])));
  const recordIds = unique([
    ...[...tied('RESOLVES'), ...named.flatMap(({ listed }) => listed.fixes ?? [])],
    ...bare.flatMap(({ record }) => record.templateId ?? []),
  ]);
  const records = recordIds.length === 0 ? [] : await recordsOf(runner, recordIds);
  const isStandard = bare.some(({ record, input }) => (input.type ?? record.type) === 'STANDARD');
  const itemIds = isStandard ? unique([...tied('TARGETS'), ...named.flatMap(({ listed }) => listed.items ?? [])]) : [];
  const items = itemIds.length === 0 ? [] : await runner.run(cypher.cmdb.byIds, { ids: itemIds });
  const tasks = ids.length === 0 ? [] : await runner.run(cypher.task.ofSteps, { ids });
  const voters = unique(
    bare.flatMap(({ record: { ballot } }) =>
      ballot === undefined ? [] : ballotIn(ballot).members.map(({ id }) => id),
    ),
  );
  const waits = bare.some(({ record }) => record.state === 'ASSESSMENT');
  return {
    ...{ practice, links },
    calendar: await changeCalendar(runner, practice),
    tasks: new Map(tasks.map((row) => [row.recordId, row.tasks])),
    records: new Map(records.map((record) => [record.id, record])),
    classes: new Map(items.map((item) => [item.id, item.class])),
    teams: waits ? await teamsOf(runner, practice) : new Map(),
    delegations: voters.length === 0 ? [] : await runner.run(cypher.approval.delegatedBy, { ids: voters }),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

function factsOf(
  bare: BareFacts<ChangeFacts>,
  said: Named,
  around: Around,
  assessed: Assessed | undefined,
): ChangeFacts {
  const { record, input, actor } = bare;
  const { practice, calendar } = around;
  const now = Date.parse(bare.now);
  const links = around.links.get(record.id) ?? [];
  const held = (type: string): string[] => links.flatMap((link) => (link.type === type ? [link.to] : []));
  // Who asks, where the input names nobody, is who acts.
  const one = (field: PersonField): string | undefined => {
    const { type } = personLinks.find((link) => link.field === field)!;
    const given = said.named[field];
    return given === undefined ? held(type)[0] : (given ?? undefined);
  };
  const many = (field: ListField): readonly string[] =>
    said.listed[field] ?? held(listLinks.find((link) => link.field === field)!.type);
  const template = templateAfter(record.templateId, said.template, around.records);
  const plain = readPlain(input, bare.now);
  const properties = { ...templateValues(input, said.template), ...plain.properties };
  const type = input.type === undefined ? record.type : (input.type ?? undefined);
  const [requesterId, implementerId] = [one('requester') ?? record.requesterId, one('implementer')];
  const interested = [requesterId ?? record.createdBy, implementerId].flatMap((id) => id ?? []);
  const question = boardQuestion(type, practice, around.teams, { interested: unique(interested), now, calendar });
  const stored = record.ballot === undefined ? undefined : ballotIn(record.ballot);
  const asked = around.delegations.filter(({ delegatorId }) => stored?.members.some(({ id }) => id === delegatorId));
  const ballot = stored && readyBallot(stored, asked);
  const votes = votesIn(record.votes);
  const stepsText = (properties['steps'] as string | undefined) ?? record.steps;
  const fixes = many('fixes').flatMap((id) => around.records.get(id) ?? []);
  return {
    ...bare,
    // What ties say stands in for the input's fields, for what an event takes.
    record: {
      ...record,
      ...{ requester: requesterId, owner: one('owner'), team: one('team'), implementer: implementerId },
      ...{ items: many('items'), services: many('services'), template: template?.id },
    },
    problems: [...plain.problems, ...said.problems],
    properties: {
      ...properties,
      ...(said.steps !== undefined && { steps: said.steps === null ? null : JSON.stringify(said.steps) }),
    },
    ...{ links, named: said.named, listed: said.listed, requesterId, implementerId, ownerId: one('owner') },
    ...{ itemIds: many('items'), serviceIds: many('services'), fixes },
    itemClasses: unique(many('items').flatMap((id) => around.classes.get(id) ?? [])),
    template,
    steps: said.steps ?? stepsIn(stepsText),
    tasks: around.tasks.get(record.id) ?? [],
    isEssential: essentials.some((field) => input[field] !== undefined),
    assessed,
    earliestStart: earliestStartOf(type, practice, calendar, now),
    grace: openTimeOf(practice.grace)!,
    question: question?.ballot,
    questionFaults: question?.faults ?? [],
    ...{ ballot, votes, decision: ballot && decide(ballot, readyVotes(votes), now) },
    vote:
      input.choice == null
        ? undefined
        : { by: said.voterId ?? actor, inPlaceOf: said.inPlaceOfId, choice: input.choice, at: now },
    plansDueOn: new Date(calendar.due(now, plansDueIn) ?? now + 2 * plansDueIn).toISOString().slice(0, 10),
  };
}

/** Two days of eight hours. */
const plansDueIn = 16 * 3_600_000;

function templateAfter(
  heldId: string | undefined,
  given: ChangeTemplateRecord | null | undefined,
  records: ReadonlyMap<string, AnyLifecycleRecord>,
): ChangeTemplateRecord | undefined {
  if (given !== undefined) return given ?? undefined;
  const held = records.get(heldId ?? '');
  return held?.recordType === 'ChangeTemplate' ? held : undefined;
}
