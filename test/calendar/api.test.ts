import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defineDemoCalendars, readDemoCalendars } from '../../src/demo/calendars.js';
import { loadSchema } from '../../src/model/schema.js';
import { hour } from '../../src/monitoring/spans.js';
import { testApi, type TestApi } from '../support/api.js';

let now = Date.parse('2026-05-01T08:00:00Z');
let api: TestApi;
beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  now = Date.parse('2026-05-01T08:00:00Z');
  await api.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
});

const office = {
  name: 'Berlin',
  zone: 'Europe/Berlin',
  week: [{ weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], start: '09:00', end: '17:00' }],
  holidays: [{ date: '2026-05-01', name: 'Labour Day' }, { date: '2026-04-06' }, { date: '2026-04-03' }],
};
const fields = `__typename
  ... on CalendarWritten { changeSet calendar { id name version zone week { weekday start end } holidays { date name } } }
  ... on Refusal { code currentVersion failures { field code message } }`;
type Written = Record<string, unknown> & {
  __typename: string;
  changeSet: string | null;
  calendar: { id: string; version: number };
  failures: { field: string; message: string }[];
};
async function define(input: Record<string, unknown> = {}, more = {}): Promise<Written> {
  const { defineCalendar } = await api.ask<{ defineCalendar: Written }>(
    `mutation ($input: DefineCalendarInput!, $reason: String, $key: String) {
      defineCalendar(input: $input, reason: $reason, idempotencyKey: $key) { ${fields} }
    }`,
    { input: { ...office, ...input }, ...more },
  );
  return defineCalendar;
}
async function of<Answer>(id: string, selection: string): Promise<Answer> {
  const { calendar } = await api.ask<{ calendar: Answer }>(`query ($id: ID!) { calendar(id: $id) { ${selection} } }`, {
    id,
  });
  return calendar;
}

describe('a calendar', () => {
  test('is defined, found by its id and its name, and in the feed', async () => {
    const { calendar, changeSet } = await define();
    expect(calendar).toMatchObject({
      ...{ name: 'Berlin', version: 1, zone: 'Europe/Berlin' },
      week: expect.arrayContaining([{ weekday: 'FRIDAY', start: '09:00', end: '17:00' }]),
      holidays: [
        { date: '2026-04-03', name: null },
        { date: '2026-04-06', name: null },
        { date: '2026-05-01', name: 'Labour Day' },
      ],
    });
    const { calendars } = await api.ask('{ calendars(name: "Berlin") { nodes { id } } }');
    expect(calendars).toEqual({ nodes: [{ id: calendar.id }] });
    await api.services.feed.settled();
    const { node } = await api.ask(
      'query ($id: ID!) { node(id: $id) { ... on ChangeSet { types recordCount records { nodes { id type operation state } } } } }',
      { id: changeSet },
    );
    expect(node).toMatchObject({
      ...{ types: ['CALENDAR'], recordCount: 1 },
      records: { nodes: [{ id: calendar.id, type: 'Calendar', operation: 'CREATED', state: { version: 1 } }] },
    });
  });

  test('says when it is open, how long, and when something is due', async () => {
    const { id } = (await define()).calendar;
    const answer = await of(
      id,
      `labourDay: isOpen saturday: isOpen(at: "2026-05-02T10:00:00Z") monday: isOpen(at: "2026-05-04T07:00:00Z")
       openings(from: "2026-04-30T10:00:00Z", to: "2026-05-04T10:00:00Z") { from to }
       businessTime(from: "2026-03-27T14:30:00Z", to: "2026-03-30T08:00:00Z")
       paused: businessTime(from: "2026-06-01T12:00:00Z", to: "2026-06-02T09:00:00Z", pauses: [
         { from: "2026-06-01T13:00:00Z", to: "2026-06-01T14:00:00Z" }, { from: "2026-06-02T08:00:00Z" }])
       dueAt(start: "2026-03-27T14:30:00Z", target: "PT4H")
       held: dueAt(start: "2026-03-27T14:30:00Z", target: "PT4H",
         pauses: [{ from: "2026-03-27T15:00:00Z", to: "2026-03-30T08:00:00Z" }])
       never: dueAt(start: "2026-03-27T14:30:00Z", target: "PT4H", pauses: [{ from: "2026-03-27T15:00:00Z" }])`,
    );
    expect(answer).toEqual({
      ...{ labourDay: false, saturday: false, monday: true },
      openings: [
        { from: '2026-04-30T10:00:00.000Z', to: '2026-04-30T15:00:00.000Z' },
        { from: '2026-05-04T07:00:00.000Z', to: '2026-05-04T10:00:00.000Z' },
      ],
      ...{ businessTime: 2.5 * hour, paused: 3 * hour },
      ...{ dueAt: '2026-03-30T09:30:00.000Z', held: '2026-03-30T11:30:00.000Z', never: null },
    });
  });

  test('becomes another version when it is changed; the one before it stays', async () => {
    const first = await define();
    now += hour;
    const { calendar } = await define({ id: first.calendar.id, holidays: [], expectedVersion: 1 });
    expect(calendar).toMatchObject({ version: 2, holidays: [] });
    const { versions } = await of<{ versions: unknown[] }>(
      calendar.id,
      'versions { version validFrom holidays { date } }',
    );
    expect(versions).toEqual([
      { version: 2, validFrom: new Date(now).toISOString(), holidays: [] },
      { version: 1, validFrom: '1970-01-01T00:00:00.000Z', holidays: expect.arrayContaining([{ date: '2026-05-01' }]) },
    ]);
    expect(await of(calendar.id, 'isOpen')).toEqual({ isOpen: true });
  });

  test('is not written when it is like that already, and a new name is no new version', async () => {
    const { calendar } = await define();
    expect(await define({ id: calendar.id })).toMatchObject({ changeSet: null, calendar: { version: 1 } });
    const renamed = await define({ id: calendar.id, name: 'Germany' });
    expect(renamed).toMatchObject({ calendar: { version: 1, name: 'Germany' } });
    expect(renamed.changeSet).not.toBeNull();
  });

  test('is made once for an idempotency key', async () => {
    const first = await define({}, { key: 'k' });
    expect(await define({}, { key: 'k' })).toEqual(first);
  });
});

describe('a calendar is refused', () => {
  test('with everything that is wrong with it, by the paths of the input', async () => {
    const { code, failures } = await define({
      ...{ name: ' ', zone: 'Europe/Berlin' },
      week: [
        { weekdays: [], start: '09:00', end: '17:00' },
        { weekdays: ['MONDAY', 'TUESDAY'], start: '22:00', end: '06:00' },
        { weekdays: ['MONDAY'], start: '09:00', end: '17:00' },
        { weekdays: ['MONDAY'], start: '12:00', end: '18:00' },
      ],
    });
    expect(code).toBe('INVALID');
    expect(failures.map(({ field }) => field)).toEqual([
      ...['input.name', 'input.week.0.weekdays', 'input.week.1.end', 'input.week.3'],
    ]);
    expect(failures[3]!.message).toContain('overlaps week.2');
    expect(await api.ask('{ calendars { nodes { id } } }')).toEqual({ calendars: { nodes: [] } });
  });

  test('with a name that another has, an id that none has, and a version that is no longer the newest', async () => {
    const { calendar } = await define();
    expect(await define()).toMatchObject({ code: 'CONFLICT', failures: [{ field: 'input.name' }] });
    expect(await define({ id: 'nobody', name: 'Other' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await define({ id: calendar.id, zone: 'UTC', expectedVersion: 7 })).toMatchObject({
      ...{ code: 'CONFLICT', currentVersion: 1, failures: [{ field: 'input.expectedVersion' }] },
    });
  });

  test('when two make one of the same name at once: one does, the other is told', async () => {
    const answers = await Promise.all([define(), define(), define()]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CalendarWritten', 'Refusal', 'Refusal']);
  });
});

test('what cannot be asked is bad input that names the argument', async () => {
  const { id } = (await define()).calendar;
  const codes = async (selection: string) => {
    const { errors } = await api.run(`query ($id: ID!) { calendar(id: $id) { ${selection} } }`, { id });
    return errors?.map(({ extensions, message }) => [extensions['code'], message.split(' ')[0]]);
  };
  const from = 'from: "2026-05-01T00:00:00Z"';
  expect(await codes(`businessTime(${from}, to: "2026-04-01T00:00:00Z")`)).toEqual([['BAD_USER_INPUT', 'to:']]);
  expect(await codes(`openings(${from}, to: "2029-04-01T00:00:00Z") { to }`)).toEqual([['BAD_USER_INPUT', 'to:']]);
  expect(await codes('dueAt(start: "2026-05-01T00:00:00Z", target: "P2D")')).toEqual([['BAD_USER_INPUT', 'target:']]);
});

test('the demo’s calendars are defined as they are written', async () => {
  const ids = await defineDemoCalendars(api.services);
  const { calendars } = await api.ask<{ calendars: { nodes: { id: string; name: string }[] } }>(
    '{ calendars(first: 2) { nodes { id name } pageInfo { hasNextPage } } }',
  );
  expect(calendars).toMatchObject({
    nodes: [{ name: 'Around the clock' }, { name: 'Office hours, London' }],
    pageInfo: { hasNextPage: true },
  });
  expect([...ids.keys()]).toEqual(readDemoCalendars().map(({ name }) => name));
});
