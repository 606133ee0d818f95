import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { localAdministrator } from '../src/access/principal.js';
import { readConfig } from '../src/config.js';
import { createContext, type Context } from '../src/context.js';
import { Graph } from '../src/graph/graph.js';
import { createLog } from '../src/log.js';
import { loadSchema } from '../src/model/schema.js';
import { executableSchema } from '../src/schema.js';
import { createServices } from '../src/services.js';

// The product's schema and resolvers behind Apollo Server alone: nobody is asked who they are, and nothing is counted,
// limited, estimated, admitted or ended.
const config = readConfig(process.env);
if (config.neo4j.kind !== 'server') throw new Error('NEO4J_URI is missing.');
const log = createLog(config.logLevel);
const graph = Graph.open(config.neo4j, { deadline: config.requestDeadlineMs });
const loaded = loadSchema();
const services = createServices(graph, loaded.model, config, log);
const apollo = new ApolloServer<Context>({ schema: executableSchema(loaded), csrfPrevention: false });
await apollo.start();
const app = express().disable('x-powered-by');
app.use(
  '/graphql',
  express.json(),
  expressMiddleware(apollo, { context: async () => createContext(services, localAdministrator) }),
);
const http = createServer(app);
http.listen(0, '127.0.0.1', () => {
  process.send!({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
});
process.on('message', () => process.exit(0));
process.once('disconnect', () => process.exit(1));
