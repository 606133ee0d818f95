import { AuditFile } from './audit/audit-file.js';
import { AuditWriter } from './audit/audit-writer.js';
import type { Config } from './config.js';
import { maySeeSchema, type Principal } from './access/principal.js';
import { loadDemoEstate } from './demo/load.js';
import { createServices, type Services } from './services.js';
import { startEmbedded, type EmbeddedNeo4j } from './graph/embedded.js';
import { DiskWatch } from './graph/disk-watch.js';
import { Graph } from './graph/graph.js';
import { migrate } from './graph/migrations.js';
import type { Log } from './log.js';
import { ensureIndexes } from './model/indexes.js';
import { loadSchema } from './model/schema.js';
import { executableSchema } from './schema.js';
import { startServer, type RunningServer } from './server.js';
import { itemSeverities } from './observation.js';
import { Tracing } from './tracing.js';
import { TrustedDocuments } from './transport/trusted-documents.js';
import { settingsOf } from './thread/messages.js';
import { StatusThread } from './thread/status-thread.js';
import { WakeUp } from './wakeup.js';

export interface Product {
  readonly server: RunningServer;
  readonly services: Services;
  /** Whether this start loaded the demo estate. */
  readonly demoLoaded: boolean;
  /** Stops everything in order. May be called again, and does no harm. */
  stop(): Promise<void>;
}

export interface StartOptions {
  config: Config;
  log: Log;
  /** Told, for a person who waits, what is being done. */
  onProgress?: (step: string) => void;
  signal?: AbortSignal;
  /** The embedded Neo4j ended so often that it is not started again. */
  onGiveUp?: (error: Error) => void;
}

/** Starts the whole product: model, database, migrations, indexes, feed, server. What was started is stopped if one fails. */
export async function startProduct({
  config,
  log,
  onProgress = () => undefined,
  signal,
  onGiveUp,
}: StartOptions): Promise<Product> {
  // Before anything is started: a broken model stops the start with its faults.
  const loaded = loadSchema(config.modelDir);
  const schema = executableSchema(loaded);
  const closers: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      // Last started, first stopped; one that fails does not keep the others from closing.
      for (const close of closers.reverse())
        await close().catch((error: unknown) => log.error({ err: error }, 'a part did not stop in order'));
    })());
  // Loads while the database starts. Stopped here only where the start fails.
  const thread = new StatusThread(log);
  closers.push(() => thread.stop());
  try {
    const address = await neo4jOf(
      { config, log, onProgress, ...(signal && { signal }), ...(onGiveUp && { onGiveUp }) },
      closers,
    );
    const { requestDeadlineMs: deadline, writesAtOnce } = config;
    const disk = config.disk && new DiskWatch(config.disk, log);
    await disk?.start();
    if (disk) closers.push(() => disk.stop());
    const graph = Graph.open(address, { deadline, writesAtOnce, checkRoom: disk?.check });
    closers.push(() => graph.close());
    await graph.verify();
    onProgress('Applying migrations');
    await migrate(graph, undefined, { onProgress });
    await ensureIndexes(graph, loaded.model, log);
    const tracing = config.otlpEndpoint === undefined ? undefined : new Tracing(config.otlpEndpoint);
    if (tracing) closers.push(() => tracing.stop());
    const services = createServices(graph, loaded.model, config, log, undefined, { tracing, elsewhere: thread.work });
    services.metrics.addProcess();
    if (config.metricsItems) services.metrics.addItems(() => itemSeverities(graph));
    if (config.redisUrl !== undefined) {
      const wakeUp = new WakeUp(config.redisUrl, () => services.feed.nudge(), log);
      services.feed.onCommitted = () => wakeUp.send();
      wakeUp.start();
      closers.push(() => wakeUp.stop());
    }
    await services.feed.start();
    closers.push(() => services.feed.stop());
    services.principals.start();
    closers.push(() => services.principals.stop());
    closers.push(() => services.apiTokens.stop());
    const audit = new AuditWriter(services.feed, new AuditFile(config.auditFile), log);
    await audit.start(graph);
    // Ends before the feed does, whose last ChangeSets are then on file.
    closers.push(() => services.feed.settled().then(() => audit.stop()));
    const { feed, metrics, writer } = services;
    const delivered = feed.onDelivered;
    feed.onDelivered = (changeSet) => {
      delivered(changeSet);
      thread.sealed();
    };
    closers.push(() => thread.stop());
    await thread.start(settingsOf(address, config), {
      committed: () => feed.committed(),
      stated: (run) => {
        metrics.stated(run);
        tracing?.stated(run);
      },
      wrote: (operation, duration) => writer.onCommitted(operation, duration),
      propagated: (seconds) => metrics.propagated(seconds),
    });
    if (config.checks.enabled) {
      services.checkRunner.start();
      closers.push(() => services.checkRunner.stop());
    }
    services.webhookDeliverer.start();
    closers.push(() => services.webhookDeliverer.stop());
    const demoLoaded = config.demo && (await loadDemoEstate(services, onProgress));
    signal?.throwIfAborted();
    const server = await startServer({
      schema,
      services,
      log,
      host: config.host,
      port: config.port,
      documentLimits: config.documentLimits,
      costLimit: config.costLimit,
      quotaLimits: config.quotaLimits,
      admissionLimits: config.admissionLimits,
      bodyLimits: config.bodyLimits,
      rateLimit: config.rateLimit,
      trustedDocuments: new TrustedDocuments(config.trustedDocuments.mode, config.trustedDocuments.manifest, log),
      mayIntrospect: introspectionFor(config),
      signIn: config.signIn,
      deadline,
      drainGrace: config.drainGraceMs,
      // Migrations are in: the start waited for them.
      ready: async () => disk?.hasRoom !== false && (await graph.answers()),
    });
    closers.push(() => server.stop());
    return { server, services, demoLoaded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where people sign in, the schema is for those who build on it: administrators, and tools with a token for it. */
function introspectionFor({ introspection, signIn }: Config): (principal: Principal) => boolean {
  if (!introspection) return () => false;
  return signIn ? maySeeSchema : () => true;
}

async function neo4jOf({ config, log, onProgress, signal, onGiveUp }: StartOptions, closers: (() => Promise<void>)[]) {
  const { neo4j, dataDir } = config;
  if (neo4j.kind === 'server') return neo4j;
  const embedded: EmbeddedNeo4j = await startEmbedded({
    dataDir,
    version: neo4j.version,
    heap: neo4j.heap,
    cutTornLog: neo4j.cutTornLog,
    jarsDir: neo4j.jarsDir,
    javaHome: neo4j.javaHome,
    database: neo4j.database,
    log,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
    ...(onGiveUp && { onGiveUp }),
  });
  closers.push(() => embedded.stop());
  return embedded;
}
