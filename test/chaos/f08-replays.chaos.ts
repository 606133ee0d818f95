import { createHash } from 'node:crypto';
import { seeded } from '../../src/seeded.js';
import type { Graph } from '../../src/graph/graph.js';
import { apiOf } from '../support/api.js';
import { servicesOn, withNeo4j } from './database.js';
import { faultTest } from './result.js';

const sends = 3;
const clients = 8;
/** What time it is all the while, for the product: a second after the last event. */
const now = new Date('2026-11-01T12:00:00Z');
const instant = (seconds: number): string => new Date(now.getTime() - seconds * 1_000).toISOString();
const severities = ['OK', 'WARNING', 'MAJOR', 'CRITICAL'] as const;

interface Event {
  document: string;
  variables: Record<string, unknown>;
}

const put = `mutation ($items: [ConfigurationItemInput!]!, $relationships: [RelationshipInput!]!, $key: String!) {
  importConfiguration(input: { source: "replay", items: $items, relationships: $relationships }, idempotencyKey: $key) { __typename }
}`;
const ingest = 'mutation ($alerts: [AlertInput!]!) { ingestAlerts(source: "replay", alerts: $alerts) { changeSet } }';
const report = 'mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }';
const submit = `mutation ($id: ID!, $input: CheckResultInput!) { submitCheckResult(checkId: $id, input: $input) { __typename } }`;
const passive = `mutation ($input: CheckInput!) { upsertCheck(input: $input) { ... on CheckWritten { check { id } } } }`;

/** Imports, and alerts that may come before what they are about. Each alert has episodes that do not overlap. */
function inventoryEvents(items: number, random: () => number): Event[] {
  const events: Event[] = [];
  for (let start = 0; start < items; start += 5) {
    const keys = Array.from({ length: 5 }, (_, index) => `i${start + index}`);
    events.push({
      document: put,
      variables: {
        key: `import ${start}`,
        items: keys.map((key) => ({ server: { key, name: key, fqdn: `${key}.example.com`, model: `m${start}` } })),
        relationships: keys
          .slice(1)
          .map((key, index) => ({ from: { key }, type: 'DEPENDS_ON', to: { key: keys[index] } })),
      },
    });
  }
  for (let index = 0; index < items; index += 2)
    for (let episode = 0, at = 3_000; episode < 3; episode++, at -= 900) {
      const alert = {
        fingerprint: `a${index}`,
        severity: severities[1 + ((index + episode) % 3)],
        startsAt: instant(at),
        labels: { instance: `i${index}.example.com:9100`, alertname: `a${index}` },
      };
      events.push({ document: ingest, variables: { alerts: [{ ...alert, status: 'FIRING' }] } });
      if (episode < 2 || random() < 0.5)
        events.push({
          document: ingest,
          variables: { alerts: [{ ...alert, status: 'RESOLVED', endsAt: instant(at - 300) }] },
        });
    }
  return events;
}

/** What monitors see of items and checks, each at an instant of its own. */
function observations(items: number, checks: ReadonlyMap<string, string>, random: () => number): Event[] {
  const events: Event[] = [];
  const any = () => severities[Math.floor(random() * severities.length)];
  for (let index = 0; index < items; index++)
    for (let round = 0; round < 3; round++)
      events.push({
        document: report,
        variables: {
          input: [
            {
              ref: { source: 'replay', key: `i${index}` },
              severity: any(),
              observedAt: instant(600 - round * 60 - (index % 50)),
            },
          ],
        },
      });
  for (const id of checks.values())
    for (let round = 0; round < 4; round++)
      events.push({ document: submit, variables: { id, input: { severity: any(), at: instant(500 - round * 60) } } });
  return events;
}

/**
 * All that the events say, however often and in whatever order they came: two graphs have the same lines where they say the
 * same. Left out is what only tells how the events came:
 * - ids, versions, and how often something was heard;
 * - when the state of a check began, and a check's alert that has ended: what is older than the latest result is STALE and
 *   ignored (T3), so what a check went through is what was heard of it in time.
 */
async function canonical(graph: Graph): Promise<string[]> {
  const rows = await graph.runText(
    `CALL () {
       MATCH (item:ConfigurationItem)
       RETURN ['item', item.class, item.name, item.model, item.fqdn, item.observed, item.effective, COLLECT {
         MATCH (item)-[r]->(to:ConfigurationItem) WHERE r.validFrom IS NOT NULL AND r.validTo IS NULL
         RETURN type(r) + ' ' + to.name ORDER BY to.name
       }] AS row
     UNION ALL
       MATCH (alert:Alert) WHERE alert.dedupKey IS NOT NULL AND alert.checkId IS NULL
       RETURN ['alert', alert.source, alert.fingerprint, alert.status, alert.severity, toString(alert.startsAt), toString(alert.endsAt),
         alert.binding, head([(alert)-[:ON]->(item:ConfigurationItem) | item.name])] AS row
     UNION ALL
       MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.checkId IS NOT NULL
       MATCH (check:Check {id: alert.checkId})
       RETURN ['alert of a check', check.name, alert.severity, head([(alert)-[:FIRING_ON]->(item:ConfigurationItem) | item.name])] AS row
     UNION ALL
       MATCH (check:Check)
       RETURN ['check', check.name, check.severity, check.stateType, check.hardSeverity, toString(check.lastResultAt)] AS row
     }
     RETURN row`,
  );
  return rows.map(({ row }) => JSON.stringify(row)).sort();
}

const hashOf = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex');

/** Gives the events to a product of its own, and what its graph says when all that follows from them was done. */
function after(
  items: number,
  clients: number,
  sent: (events: Event[]) => Event[],
): Promise<{ lines: string[]; events: number }> {
  return withNeo4j(async ({ graph }) => {
    const services = servicesOn(graph, () => now);
    const api = apiOf(services);
    let count = 0;
    const give = async (events: Event[]): Promise<void> => {
      const queue = sent(events);
      count += queue.length;
      await Promise.all(
        Array.from({ length: clients }, async () => {
          for (let event = queue.shift(); event; event = queue.shift()) await api.ask(event.document, event.variables);
        }),
      );
    };
    const settle = async (): Promise<void> => {
      await services.feed.settled();
      await services.hostFollower.catchUp();
      await services.structureFollower.catchUp();
      while ((await services.alertEvaluator.evaluate(now.getTime())) > 0) continue;
    };
    await services.feed.start();
    const random = seeded(8);
    await give(inventoryEvents(items, random));
    await settle();
    const checks = new Map<string, string>();
    for (let index = 1; index < items; index += 4) {
      const [found] = await graph.runText('MATCH (i:ConfigurationItem {name: $name}) RETURN i.id AS id', {
        name: `i${index}`,
      });
      const input = { itemId: found!['id'], name: `check ${index}`, config: { passive: {} }, maxAttempts: 1 };
      const { upsertCheck } = await api.ask<{ upsertCheck: { check: { id: string } } }>(passive, { input });
      checks.set(`check ${index}`, upsertCheck.check.id);
    }
    await give(observations(items, checks, random));
    await settle();
    const lines = await canonical(graph);
    await services.feed.stop();
    return { lines, events: count };
  });
}

faultTest(
  { id: 'F08', title: 'events of imports and monitors come three times and out of order', file: 'f08' },
  async (record) => {
    const items = record.count('items', 100, 20);
    const shuffles = record.count('shuffles', 3);
    const once = await after(items, 1, (events) => [...events]);
    record.figure('events', once.events);
    record.figure('lines that the graph says, each event given once and in order', once.lines.length, {
      atLeast: items,
    });
    const wanted = hashOf(once.lines);
    let equal = 0;
    for (let shuffle = 0; shuffle < shuffles; shuffle++) {
      const random = seeded(shuffle + 1);
      const again = await after(items, clients, (events) =>
        Array.from({ length: sends }, () => events)
          .flat()
          .map((event) => ({ event, place: random() }))
          .sort((one, other) => one.place - other.place)
          .map(({ event }) => event),
      );
      if (hashOf(again.lines) === wanted) equal++;
      else {
        const [left, right] = [new Set(once.lines), new Set(again.lines)];
        const different = [
          ...once.lines.filter((line) => !right.has(line)).map((line) => `- ${line}`),
          ...again.lines.filter((line) => !left.has(line)).map((line) => `+ ${line}`),
        ];
        console.log(different.slice(0, 20).join('\n'));
      }
    }
    record.figure('shuffled orders, each event three times, after which the graph has the same hash', equal, {
      atMost: shuffles,
      atLeast: shuffles,
    });
  },
);
