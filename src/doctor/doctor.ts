import { AuditFile } from '../audit/audit-file.js';
import { ConfigurationError, readConfig, type Config } from '../config.js';
import { runningEmbedded } from '../graph/embedded.js';
import { Graph, type GraphAddress } from '../graph/graph.js';
import { impactTypes, ModelError, type Model } from '../model/model.js';
import { loadSchema } from '../model/schema.js';
import { AttachmentStore } from '../attachment/store.js';
import { checkAttachments } from './attachments.js';
import { inArea, type Check } from './check.js';
import { checkDatabase } from './database.js';
import { checkFeed } from './feed.js';
import { checkInvariants } from './invariants.js';
import { checkMachine, checkNode } from './machine.js';

/** Looks at the settings, the machine, the Neo4j that runs and the graph in it. Changes nothing. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Check[]> {
  const { ok, failed } = inArea('Settings');
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [checkNode(process.versions.node), ...error.problems.map((problem) => failed('Environment', problem))];
  }
  return [ok('Environment', 'all settings are valid'), ...(await checkMachine(config)), ...(await checkNeo4j(config))];
}

async function checkNeo4j(config: Config): Promise<Check[]> {
  const { ok, failed, skipped } = inArea('Neo4j');
  const address = await addressOf(config);
  if (address === undefined)
    return [
      skipped(
        'Connection',
        `no embedded Neo4j runs on ${config.dataDir}: start the product and run the doctor beside it to check the database`,
      ),
    ];
  const graph = Graph.open(address);
  try {
    await graph.verify();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return [
      failed(
        'Connection',
        `${address.uri} does not answer: ${cause.split('\n')[0] ?? ''}`,
        'Start that Neo4j, or correct NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.',
      ),
    ];
  }
  let model: Model;
  try {
    ({ model } = loadSchema(config.modelDir));
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    await graph.close();
    return [failed('Model', error.message, 'Correct the files in MODEL_DIR.')];
  }
  graph.useTypes({ impact: impactTypes(model), all: [...model.relationshipTypes.keys()] });
  try {
    return [
      ok('Connection', `${address.uri}, database ${address.database}`),
      ...(await checkDatabase(graph)),
      ...(await checkInvariants(graph)),
      await checkFeed(graph, new AuditFile(config.auditFile)),
      ...(await checkAttachments(graph, new AttachmentStore(config.attachments.folder, config.attachments.limit))),
    ];
  } finally {
    await graph.close();
  }
}

async function addressOf({ neo4j, dataDir }: Config): Promise<GraphAddress | undefined> {
  return neo4j.kind === 'server' ? neo4j : runningEmbedded(dataDir);
}
