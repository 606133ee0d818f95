import { inject } from 'vitest';
import { Graph, type GraphAddress } from '../../src/graph/graph.js';

export { startThrowAwayNeo4j, throwAwayFolder, testOptions, type ThrowAwayNeo4j } from './throw-away.js';

/** A worker's Neo4j, and the product's data folder that it lives in. */
export interface TestNeo4j extends GraphAddress {
  dataDir: string;
}

let lent: Promise<TestNeo4j> | undefined;

/** This worker's Neo4j: one server for all the files it runs, on which no other worker works. */
export function testNeo4j(): Promise<TestNeo4j> {
  return (lent ??= askDesk());
}

async function askDesk(): Promise<TestNeo4j> {
  const response = await fetch(`${inject('neo4jDesk')}/${process.env['VITEST_POOL_ID'] ?? '1'}`);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return JSON.parse(answer) as TestNeo4j;
}

/** Removes everything from this worker's Neo4j but constraints, indexes and what was migrated. */
export async function emptyGraph(): Promise<TestNeo4j> {
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
