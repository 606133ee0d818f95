import { bytesOf } from '../config.js';

export interface Neo4jSettings {
  boltPort: number;
  database: string;
  /** As Java writes it: 512m, 1g. */
  heap: string;
  /** Memory for pages of the store, as Java writes it. */
  pageCache: string;
  /** More of Neo4j's own. */
  settings?: Readonly<Record<string, string>> | undefined;
}

/**
 * The embedded server's neo4j.conf: loopback only, Bolt only, everything in its home folder, nothing reported home,
 * and limits that keep one bad query from taking the server down.
 */
export function neo4jConf({ boltPort, database, heap, pageCache, settings: more }: Neo4jSettings): string {
  const settings: Record<string, string> = {
    // The two names below differ between versions; the one that a version does not know must not stop it.
    'server.config.strict_validation.enabled': 'false',
    'initial.dbms.default_database': database,

    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.bolt.advertised_address': `127.0.0.1:${boltPort}`,
    'server.bolt.tls_level': 'DISABLED',
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.security.allow_csv_import_from_file_urls': 'false',

    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'server.bolt.telemetry.enabled': 'false',
    'dbms.fleet_manager.enabled': 'false',

    'server.directories.data': 'data',
    'server.directories.logs': 'logs',
    'server.directories.run': 'run',
    'server.directories.import': 'import',
    'server.directories.plugins': 'plugins',
    'server.directories.licenses': 'licenses',
    // Query texts hold values, and values may be personal data.
    'db.logs.query.enabled': 'OFF',
    'db.logs.query.parameter_logging_enabled': 'false',

    // Requests carry their own, shorter deadline; this one is for large imports and for clients that vanished.
    'db.transaction.timeout': '120s',
    'db.lock.acquisition.timeout': '5s',
    'db.memory.transaction.max': String(Math.floor(bytesOf(heap) / 2)),
    'dbms.memory.transaction.total.max': String(Math.floor(bytesOf(heap) * 0.7)),
    'server.memory.pagecache.size': pageCache,
    // There are more statements than Neo4j keeps plans of, unless it is told.
    'server.memory.query_cache.per_db_cache_num_entries': '4000',
    // Or each statement is planned anew for each order of magnitude that a list or a text in its parameters is of, the first
    // time in the midst of a storm. Statements begin at indexed properties: no other plan would come of it (docs/adr/0030).
    'internal.cypher.use_parameter_size': 'false',
    // After a crash Neo4j does again what it did since the last checkpoint, a second for some five of writing: within 15 minutes, its
    // own interval, imports make that minutes.
    'db.checkpoint.interval.time': '15s',
    // Or words are made searchable after each write, in pieces that are merged again at once; who searches waits for what is due.
    'db.index.fulltext.eventually_consistent_refresh_interval': '1s',
    // Or each of the two databases sets 256 MB aside on disk.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': '2 days 512M',

    // Or Neo4j waits ten seconds for clients that are already gone when it stops.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration': '0s',
    'internal.server.bolt.connection_shutdown_wait_time': '1s',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '1s',
    ...more,
  };
  return `# Written by ITSM Graph at each start; changes are lost.\n${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')}`;
}

const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** The arguments of `java` that run the server. */
export function serverArguments(server: {
  lib: string;
  mainClass: string;
  home: string;
  heap: string;
  javaMajor: number;
  /** The archive of its classes, where there is one. */
  classes?: string | undefined;
  jvmOptions: readonly string[];
}): string[] {
  return [
    `-Xmx${server.heap}`,
    ...opens,
    // Newer Javas warn of, and later refuse, what Neo4j's libraries do.
    ...(server.javaMajor >= 24 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    // A server out of memory answers nobody; ended, it is started again.
    '-XX:+ExitOnOutOfMemoryError',
    // Collecting garbage stops whoever reads: seldom and briefly. A large transaction's arrays are no special case of the collector then.
    '-XX:MaxGCPauseMillis=20',
    '-XX:G1HeapRegionSize=8m',
    '-XX:+ParallelRefProcEnabled',
    ...(server.classes === undefined ? [] : [`-XX:SharedArchiveFile=${server.classes}`]),
    '-Dfile.encoding=UTF-8',
    '-Dlog4j2.disable.jmx=true',
    ...server.jvmOptions,
    '-cp',
    `${server.lib}/*`,
    server.mainClass,
    `--home-dir=${server.home}`,
    `--config-dir=${server.home}/conf`,
    // Says on standard output when it has started.
    '--console-mode',
  ];
}
