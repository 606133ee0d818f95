/** One process of the product that knows bells, on a database that others share; tells its parent of each bell it rang. */
import { Graph } from '../../src/graph/graph.js';
import { Timers } from '../../src/lifecycle/timers.js';
import { loadSchema } from '../../src/model/schema.js';
import { createServices } from '../../src/services.js';
import { Sweeper } from '../../src/sweeper.js';
import { bellKind } from './bell.js';

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, LEASE } = process.env;
const log = { warn: console.error, error: console.error };
const graph = Graph.open({
  uri: NEO4J_URI!,
  user: NEO4J_USER!,
  password: NEO4J_PASSWORD!,
  database: NEO4J_DATABASE!,
});
const services = createServices(
  graph,
  loadSchema().model,
  { sourcePrecedence: [], retireLimit: 1, historyDays: 400 },
  log,
);
services.lifecycles.register(bellKind({ effect: async () => void process.send!('rang') }));
const sweeper = new Sweeper(log);
sweeper.add(new Timers(graph, services.lifecycles, log, Number(LEASE)).sweep);
sweeper.start();
process.on('disconnect', () => process.exit(0));
