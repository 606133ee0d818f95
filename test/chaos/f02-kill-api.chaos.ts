import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { verifyChain } from '../../src/feed/verify.js';
import { Graph } from '../../src/graph/graph.js';
import { seeded } from '../../src/seeded.js';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../support/throw-away.js';
import { tellFault } from './figures.js';
import { startProcess, type ProductProcess } from './processes.js';

const kills = 20;
const mutation = `mutation Import($name: String!, $key: String!) {
  importConfiguration(input: { source: "chaos", idempotencyKey: $key, items: [{ server: { key: $name, name: $name } }] }) {
    __typename
    ... on Refusal { message }
  }
}`;

let neo4j: ThrowAwayNeo4j;
let graph: Graph;
beforeAll(async () => {
  neo4j = await startThrowAwayNeo4j();
  graph = Graph.open(neo4j.neo4j);
});
afterAll(async () => {
  await graph.close();
  await neo4j.dispose();
});

async function send({ url }: ProductProcess, index: number): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: mutation, variables: { name: `item ${index}`, key: `key ${index}` } }),
      signal: AbortSignal.timeout(30_000),
    });
    const { data, errors } = (await response.json()) as {
      data?: { importConfiguration: { __typename: string } };
      errors?: unknown;
    };
    if (errors || data?.importConfiguration.__typename === 'Refusal') throw new Error(JSON.stringify({ data, errors }));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

test('F2: the API killed in the middle of mutations, which are sent again with the same key', async () => {
  const random = seeded(2);
  let process = await startProcess(neo4j.neo4j);
  let next = startProcess(neo4j.neo4j);
  let cutOff = 0;
  await send(process, -1);
  for (let index = 0; index < kills; index++) {
    const sent = send(process, index);
    await new Promise((resolve) => setTimeout(resolve, random() * 40));
    await process.kill();
    const answered = await sent;
    process = await next;
    next = startProcess(neo4j.neo4j);
    // A client that got no answer sends again; one that got one may as well.
    if (!answered) cutOff++;
    expect(await send(process, index)).toBe(true);
  }
  await process.kill();
  const last = await next;
  // What was committed by a process that was killed is sealed by another.
  await expect.poll(async () => (await verifyChain(graph)).head.sequence, { timeout: 20_000 }).toBe(kills + 1);
  await last.kill();
  const [row] = await graph.runText(
    `MATCH (item:ConfigurationItem) WHERE item.name STARTS WITH 'item'
     RETURN count(item) AS items, count(DISTINCT item.name) AS names,
       sum(COUNT { (item)<-[:CHANGED]-(:ChangeSet) }) AS entries`,
  );
  expect(row).toEqual({ items: kills + 1, names: kills + 1, entries: kills + 1 });
  expect((await verifyChain(graph)).faults).toEqual([]);
  expect(await brokenInvariants(graph)).toEqual({});
  tellFault('F2', `${kills} kills, ${cutOff} of them before the answer: effects for each key`, '1', '1');
  tellFault('F2', 'changes without an audit entry, or entries without a change', '0', '0');
});
