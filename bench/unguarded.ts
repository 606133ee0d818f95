import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { localAdministrator } from '../src/access/principal.js';
import { readConfig } from '../src/config.js';
import { createContext } from '../src/context.js';
import { Graph, type GraphAddress } from '../src/graph/graph.js';
import { createLog } from '../src/log.js';
import { loadSchema } from '../src/model/schema.js';
import { executableSchema } from '../src/schema.js';
import { createServices } from '../src/services.js';

// The product's schema, services and statements behind a plain Apollo Server: what a point read costs without limits, rates,
// admission, access, deadlines, masking and headers.
const config = readConfig(process.env);
const loaded = loadSchema();
const log = createLog('warn');
const graph = Graph.open(config.neo4j as GraphAddress);
const services = createServices(graph, loaded.model, config, log);
const apollo = new ApolloServer({ schema: executableSchema(loaded), csrfPrevention: false, logger: log });
await apollo.start();
const app = express();
app.use(
  '/graphql',
  express.json(),
  expressMiddleware(apollo, { context: () => Promise.resolve(createContext(services, localAdministrator)) }),
);
const http = createServer(app);
http.listen(0, '127.0.0.1', () => {
  process.send!({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
});
process.on('message', () => process.exit(0));
process.once('disconnect', () => process.exit(1));
