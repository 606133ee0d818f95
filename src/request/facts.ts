import { peopleNamed } from '../access/people-named.js';
import { decide } from '../approval/approval.js';
import { ballotIn, readyBallot, readyVotes, votesIn } from '../approval/stored.js';
import { calendarOf } from '../calendar/answers.js';
import type { Calendar } from '../calendar/calendar.js';
import { answerFaults, answersShape } from '../catalogue/form.js';
import { stepsIn } from '../catalogue/steps.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { millisecondsOf } from '../durations.js';
import { InputChecks, problemsByField } from '../inventory/checks.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { findRecord } from '../lifecycle/references.js';
import { hour } from '../monitoring/spans.js';
import type { ApprovalDelegationRecord, RequestedItem, StepTask } from '../records.js';
import { questionOf } from './question.js';
import type { ServiceRequestFacts } from './request.js';

const closesAfter = 40 * hour;

/** What several requests stand on, read in one statement each. */
interface Around {
  readonly requested: ReadonlyMap<string, RequestedItem>;
  readonly tasks: ReadonlyMap<string, StepTask[]>;
  readonly groups: ReadonlyMap<string, string[]>;
  readonly teams: ReadonlyMap<string, string[]>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly delegations: readonly ApprovalDelegationRecord[];
}

/** What an input names, found out before anything else is read. */
interface Named {
  readonly checks: InputChecks;
  readonly itemId: string | undefined;
  readonly requesterId: string | undefined;
  readonly requestedForId: string | undefined;
  readonly voterId: string | undefined;
  readonly inPlaceOfId: string | undefined;
}

/** Reads what guards of requests look at: of many with an empty input, or of one with its own. */
export async function readServiceRequestFacts(
  runner: Runner,
  bare: readonly BareFacts<ServiceRequestFacts>[],
): Promise<ServiceRequestFacts[]> {
  const named = await Promise.all(bare.map((one) => namedBy(runner, one)));
  const around = await readAround(runner, bare, named);
  return bare.map((one, index) => factsOf(one, named[index]!, around));
}

async function namedBy(runner: Runner, { record, input, actor }: BareFacts<ServiceRequestFacts>): Promise<Named> {
  const checks = new InputChecks();
  const references = [input.requester, input.requestedFor, input.voter, input.inPlaceOf];
  const voters = record.ballot === undefined ? [] : ballotIn(record.ballot).members.map(({ id }) => id);
  const known = [actor, record.requesterId, record.requestedForId, ...voters];
  const found = await peopleOf(runner, checks, references, { actor, known, isNew: record.version === 0 });
  const item = input.item == null ? undefined : await findRecord(runner, 'CatalogueItem', input.item);
  if (input.item != null && !item)
    checks.fail('item', `names nothing of the catalogue: ${JSON.stringify(input.item)}. Give its id or number.`);
  const requesterId = found.requester ?? record.requesterId;
  const requestedForId =
    found.requestedFor ?? (input.requestedFor === null ? undefined : record.requestedForId) ?? requesterId;
  return {
    ...{ checks, itemId: item?.id ?? record.itemId, requesterId, requestedForId },
    ...{ voterId: found.voter, inPlaceOfId: found.inPlaceOf },
  };
}

/** The people that an input names. Who asks, where it names nobody, is who acts, when they are a person on record. */
async function peopleOf(
  runner: Runner,
  checks: InputChecks,
  references: readonly (string | null | undefined)[],
  { actor, known, isNew }: { actor: string; known: readonly (string | undefined)[]; isNew: boolean },
) {
  const fields = ['requester', 'requestedFor', 'voter', 'inPlaceOf'] as const;
  const [requester] = references;
  const wanted = fields.flatMap((field, index) => {
    const reference = references[index];
    return reference == null ? [] : [{ field, reference }];
  });
  if (isNew && requester == null) wanted.push({ field: 'requester', reference: actor });
  const found = await peopleNamed(
    runner,
    wanted.map(({ reference }) => reference),
    known,
  );
  const people: Partial<Record<(typeof fields)[number], string>> = {};
  wanted.forEach(({ field, reference }, index) => {
    const item = found[index];
    if (item?.class === 'Person') people[field] = item.id;
    else if (!(field === 'requester' && requester == null))
      checks.fail(field, `names no Person: ${JSON.stringify(reference)}. Name one by id or source:key.`);
  });
  return people;
}

async function readAround(
  runner: Runner,
  bare: readonly BareFacts<ServiceRequestFacts>[],
  named: readonly Named[],
): Promise<Around> {
  const unique = (ids: (string | undefined)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];
  const itemIds = unique(named.map(({ itemId }) => itemId));
  const offers = itemIds.length === 0 ? [] : await runner.run(cypher.request.offers, { ids: itemIds });
  const requestIds = bare.flatMap(({ record }) => (record.version > 0 ? [record.id] : []));
  const tasks = requestIds.length === 0 ? [] : await runner.run(cypher.task.ofSteps, { ids: requestIds });
  const people = unique(named.map(({ requestedForId }) => requestedForId));
  const groups = people.length === 0 ? [] : await runner.run(cypher.request.groups, { ids: people });
  const teamIds = unique(
    offers.flatMap(({ approvers }) => approvers.flatMap((one) => (one.class === 'Team' ? [one.id] : []))),
  );
  const members = teamIds.length === 0 ? [] : await runner.run(cypher.access.members, { ids: teamIds });
  const calendarIds = unique(offers.map(({ calendar }) => calendar ?? undefined));
  const calendars = calendarIds.length === 0 ? [] : await runner.run(cypher.calendar.byIds, { ids: calendarIds });
  const voters = unique(
    bare.flatMap(({ record: { ballot } }) =>
      ballot === undefined ? [] : ballotIn(ballot).members.map(({ id }) => id),
    ),
  );
  const delegations = voters.length === 0 ? [] : await runner.run(cypher.approval.delegatedBy, { ids: voters });
  return {
    requested: new Map(offers.map((one) => [one.item.id, one])),
    tasks: new Map(tasks.map((row) => [row.recordId, row.tasks])),
    groups: new Map(groups.map((row) => [row.personId, row.groups])),
    teams: new Map(
      teamIds.map((id) => [id, members.flatMap(({ teamId, personId }) => (teamId === id ? [personId] : []))]),
    ),
    calendars: new Map(calendars.map(({ id, current }) => [id, calendarOf(current)])),
    delegations,
  };
}

function factsOf(
  bare: BareFacts<ServiceRequestFacts>,
  { checks, itemId, requesterId, requestedForId, voterId, inPlaceOfId }: Named,
  around: Around,
): ServiceRequestFacts {
  const { record, input, actor } = bare;
  const now = Date.parse(bare.now);
  checks.text('note', input.note);
  checks.text('outcome', input.outcome);
  checks.text('comment', input.comment);
  const shape = answersShape(input.answers);
  if (shape !== undefined) checks.say('answers', shape);
  const requested = around.requested.get(itemId ?? '');
  const answers = answersAfter(record.answers, input.answers);
  const calendar = around.calendars.get(requested?.calendar ?? '');
  const dueIn = (open: number): number | undefined => (calendar ? calendar.due(now, open) : now + open);
  const after = (duration: string | undefined, otherwise: number): number | undefined =>
    dueIn((duration === undefined ? undefined : millisecondsOf(duration)) ?? otherwise);
  const target = requested?.item.fulfilmentTarget;
  const interested = [requesterId, requestedForId].flatMap((id) => id ?? []);
  const question = requested && questionOf(requested, around.teams, { interested, now, calendar });
  const stored = record.ballot === undefined ? undefined : ballotIn(record.ballot);
  const delegations = around.delegations.filter(({ delegatorId }) =>
    stored?.members.some(({ id }) => id === delegatorId),
  );
  const ballot = stored && readyBallot(stored, delegations);
  const votes = votesIn(record.votes);
  const audience = requested?.audience ?? [];
  const groups = around.groups.get(requestedForId ?? '') ?? [];
  const by = voterId ?? actor;
  return {
    ...bare,
    // What an event takes may be there already.
    record: { ...record, item: itemId, requester: requesterId, requestedFor: requestedForId } as typeof record,
    problems: problemsByField(checks.failures),
    ...{ requested, requesterId, requestedForId, answers },
    isOffered: audience.length === 0 || requestedForId === undefined || audience.some(({ id }) => groups.includes(id)),
    answerFaults: requested && shape === undefined ? answerFaults(formOf(requested), answers) : [],
    question: question?.ballot,
    questionFaults: question?.faults ?? [],
    dueIn,
    dueAt: target === undefined ? undefined : iso(after(target, 0)),
    closesAt: iso(after(requested?.item.closeAfter, closesAfter)) ?? iso(now + closesAfter)!,
    ...{ ballot, votes, decision: ballot && decide(ballot, readyVotes(votes), now) },
    vote: input.choice == null ? undefined : { by, inPlaceOf: inPlaceOfId, choice: input.choice, at: now },
    steps: stepsIn(record.state === undefined || record.state === 'DRAFT' ? requested?.item.steps : record.steps),
    tasks: around.tasks.get(record.id) ?? [],
  };
}

function answersAfter(stored: string | undefined, given: unknown): unknown {
  if (given !== undefined) return given;
  return stored === undefined ? undefined : (JSON.parse(stored) as unknown);
}

const formOf = ({ item: { form } }: RequestedItem): Record<string, unknown> | undefined =>
  form === undefined ? undefined : (JSON.parse(form) as Record<string, unknown>);

const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());
