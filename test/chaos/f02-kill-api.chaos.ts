import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { seeded } from '../../src/seeded.js';
import { withNeo4j } from './database.js';
import { Processes, untilAnswered } from './processes.js';
import { faultTest } from './result.js';

const sends = 3;
const clients = 16;
/** Taken a second time it would be refused as a duplicate: only the idempotency key makes all sends one. */
const create = `mutation Create($name: String!, $key: String!) {
  createConfigurationItem(item: { server: { key: $name, name: $name } }, idempotencyKey: $key) {
    __typename
    ... on ConfigurationItemWritten { item { id } changeSet }
    ... on Refusal { code }
  }
}`;

interface Created {
  createConfigurationItem: { __typename: string; item?: { id: string }; changeSet?: string; code?: string };
}

faultTest(
  {
    id: 'F02',
    title: 'the API is killed in the middle of mutations, which are sent again with the same key',
    file: 'f02',
  },
  async (record) => {
    const kills = record.count('kills', 20, 2);
    const keys = record.count('keys, each sent three times', 1_000, kills * 2);
    await withNeo4j(async ({ server, graph, count }) => {
      const random = seeded(2);
      const api = await Processes.start(2, server.neo4j);
      const url = (): string => api.any(random).url;
      const answers = new Map<number, Set<string>>();
      let again = 0;
      let sent = 0;
      let onSent: () => void = () => undefined;
      const send = async (key: number): Promise<void> => {
        const variables = { name: `item ${key}`, key: `key ${key}` };
        const { data, tries } = await untilAnswered<Created>(url, create, variables);
        again += tries - 1;
        sent++;
        onSent();
        answers.set(key, (answers.get(key) ?? new Set()).add(JSON.stringify(data)));
      };
      for (let kill = 0; kill < kills; kill++) {
        const from = Math.floor((kill * keys) / kills);
        const to = Math.floor(((kill + 1) * keys) / kills);
        const queue = Array.from({ length: to - from }, (_, index) => from + index);
        const at = sent + 1 + Math.floor(random() * queue.length * (sends - 1));
        const moment = new Promise<void>((resolve) => {
          onSent = () => {
            if (sent >= at) resolve();
          };
        });
        const working = Promise.all(
          Array.from({ length: clients }, async () => {
            for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
              // Two at once, as an impatient client does; and one that comes late.
              await Promise.all([send(key), send(key)]);
              await send(key);
            }
          }),
        );
        await Promise.race([moment, working]);
        await api.killAny(random);
        await working;
      }
      await api.whole();

      const other = await Promise.all(
        Array.from({ length: Math.min(20, keys) }, (_, key) =>
          untilAnswered<Created>(url, create, { name: 'another', key: `key ${key}` }),
        ),
      );
      const refused = other.filter(({ data }) => data.createConfigurationItem.code === 'IDEMPOTENCY_KEY_REUSED').length;
      // What was committed by a process that was killed is sealed by another.
      const giveUp = performance.now() + 20_000;
      while ((await count('(:Unsealed)')) > 0 && performance.now() < giveUp) continue;
      const { faults, head, entries } = await verifyChain(graph);
      const broken = await brokenInvariants(graph);
      const [effects] = await graph.runText(
        `MATCH (item:ConfigurationItem)
         RETURN count(item) AS items, count(DISTINCT item.name) AS names,
           count(CASE WHEN COUNT { (item)<-[:CHANGED]-(:ChangeSet) } <> 1 THEN 1 END) AS unaccounted`,
      );
      await api.stop();
      const exactly = (value: number) => ({ atMost: value, atLeast: value });
      record.figure('sends that got no answer and were sent again', again, { atLeast: 1 });
      record.figure('keys with an effect', Number(effects!['names']), exactly(keys));
      record.figure('effects', Number(effects!['items']), exactly(keys));
      record.figure(
        'keys whose sends were answered differently',
        keys - [...answers.values()].filter(({ size }) => size === 1).length,
        exactly(0),
      );
      record.figure('ChangeSets', head.sequence, exactly(keys));
      record.figure('entries of the audit trail', entries, exactly(keys));
      record.figure(
        'effects without exactly one entry of the audit trail',
        Number(effects!['unaccounted']),
        exactly(0),
      );
      record.figure(
        'faults of the hash chain and of the graph',
        faults.length + Object.keys(broken).length,
        exactly(0),
      );
      record.figure(
        `of ${other.length} other requests with a key that was used, refused`,
        refused,
        exactly(other.length),
      );
    });
  },
);
