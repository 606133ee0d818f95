import { maySeeSchema } from '../../src/access/principal.js';
import { readSignInFile } from '../../src/access/sign-in-file.js';
import { Graph } from '../../src/graph/graph.js';
import type { GraphAddress } from '../../src/graph/graph.js';
import { createLog } from '../../src/log.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { startServer } from '../../src/server.js';
import { createServices } from '../../src/services.js';

// The product's server over a Neo4j that runs already, as a process of its own: a test starts it and kills it.
const loaded = loadSchema();
const graph = Graph.open(JSON.parse(process.env['TEST_NEO4J']!) as GraphAddress);
const log = createLog('warn');
const { SIGN_IN, INTROSPECTION } = process.env;
const signIn = SIGN_IN === undefined ? undefined : readSignInFile(SIGN_IN);
const services = createServices(graph, loaded.model, { sourcePrecedence: [], retireLimit: 0.2, historyDays: 400 }, log);
await services.feed.start();
if (signIn) services.principals.start();
const server = await startServer({
  schema: executableSchema(loaded),
  services,
  log,
  host: '127.0.0.1',
  port: 0,
  ready: () => Promise.resolve(true),
  mayIntrospect: (principal) => INTROSPECTION !== 'false' && (!signIn || maySeeSchema(principal)),
  signIn,
});
process.on('SIGTERM', () => {
  const stop = async (): Promise<void> => {
    await server.stop();
    await services.principals.stop();
    await services.apiTokens.stop();
    await services.feed.stop();
    await graph.close();
    process.exit(0);
  };
  void stop();
});
process.send!(server.url);
