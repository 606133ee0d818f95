import { inject } from 'vitest';
import { Graph, type GraphAddress } from '../../src/graph/graph.js';

export { startThrowAwayNeo4j, throwAwayFolder, testOptions, type ThrowAwayNeo4j } from './throw-away.js';

let address: Promise<GraphAddress> | undefined;

/** This worker's Neo4j: one server for all the files it runs, on which no other worker works. */
export function testNeo4j(): Promise<GraphAddress> {
  return (address ??= askDesk());
}

async function askDesk(): Promise<GraphAddress> {
  const response = await fetch(`${inject('neo4jDesk')}/${process.env['VITEST_POOL_ID'] ?? '1'}`);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return JSON.parse(answer) as GraphAddress;
}

/** Removes everything from this worker's Neo4j but constraints, indexes and what was migrated. */
export async function emptyGraph(): Promise<GraphAddress> {
  const where = await testNeo4j();
  const graph = Graph.open(where);
  try {
    await graph.runText(
      'MATCH (node) WHERE NOT node:Migration CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS',
    );
  } finally {
    await graph.close();
  }
  return where;
}
