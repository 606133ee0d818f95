import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { projectRoot } from '../../src/config.js';
import {
  pauseBeforeStart,
  runningEmbedded,
  startEmbedded,
  type EmbeddedNeo4j,
  type EmbeddedOptions,
} from '../../src/graph/embedded.js';
import { classArchive } from '../../src/graph/embedded-classes.js';
import { fetchJars, jarsArePresent } from '../../src/graph/embedded-jars.js';
import { findJava, type Java } from '../../src/graph/embedded-java.js';
import { holderOf, isAlive, neo4jProcessesOn, takeLock } from '../../src/graph/embedded-lock.js';
import { Graph } from '../../src/graph/graph.js';
import { createLog } from '../../src/log.js';
import { startThrowAwayNeo4j, testOptions, throwAwayFolder, type ThrowAwayNeo4j } from '../support/neo4j.js';

// A start takes six seconds on a quiet machine, and some tests start several.
vi.setConfig({ testTimeout: 120_000 });

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

/** Puts a shell script there that stands in for a program. */
async function program(folder: string, name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

/** Resolves at the next restart. */
const restarted = (neo4j: EmbeddedNeo4j) =>
  new Promise<number>((resolve) => {
    const forget = neo4j.onRestart((pid) => {
      forget();
      resolve(pid);
    });
  });

describe('a running embedded Neo4j', () => {
  let server: ThrowAwayNeo4j;
  let home: string;
  let graph: Graph;

  beforeAll(async () => {
    server = await startThrowAwayNeo4j();
    home = join(server.dataDir, 'neo4j');
    graph = Graph.open(server.neo4j);
  });
  afterAll(async () => {
    await graph.close();
    await server.dispose();
  });

  test('listens on loopback, for Bolt only', async () => {
    const { port, hostname } = new URL(server.neo4j.uri);
    expect(hostname).toBe('127.0.0.1');
    // Linux lists every listening socket of a process's network; state 0A is LISTEN.
    const listening = (await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8'))))
      .flatMap((table) => table.split('\n').slice(1))
      .map((row) => row.trim().split(/\s+/))
      .filter((row) => row[3] === '0A');
    const descriptors = `/proc/${server.neo4j.pid}/fd`;
    // A descriptor may be closed between the two.
    const targets = await Promise.all(
      (await readdir(descriptors)).map((name) => readlink(join(descriptors, name)).catch(() => '')),
    );
    const inodes = new Set(targets.map((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1]));
    const own = listening.filter((row) => inodes.has(row[9] ?? '')).map((row) => row[1] ?? '');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(
      new RegExp(`^(0100007F|0+FFFF00000100007F):${Number(port).toString(16).toUpperCase().padStart(4, '0')}$`),
    );
  });

  test('lets nobody in without the password', async () => {
    // No more: Neo4j then lets nobody in for some seconds.
    for (const password of ['', 'neo4j']) {
      const stranger = Graph.open({
        ...server.neo4j,
        uri: server.neo4j.uri,
        user: 'neo4j',
        password,
        database: 'neo4j',
      });
      await expect(stranger.verify()).rejects.toThrow();
      await stranger.close();
    }
  });

  test('keeps what it knows of itself from other users', async () => {
    expect(server.neo4j.password).toMatch(/^[0-9a-f]{48}$/);
    expect(await readFile(join(home, 'password'), 'utf8')).toBe(`${server.neo4j.password}\n`);
    expect(await mode(join(home, 'password'))).toBe('600');
    expect(await mode(join(home, 'runtime.json'))).toBe('600');
    expect(await mode(home)).toBe('700');
    expect(existsSync(join(home, 'set-initial-password.args'))).toBe(false);
  });

  test('tells other programs of the same user how to reach it', async () => {
    const { uri, user, password, pid, database } = server.neo4j;
    expect(await runningEmbedded(server.dataDir)).toMatchObject({ uri, user, password, pid, database });
    expect(await runningEmbedded('/nowhere/at/all')).toBeUndefined();
  });

  test('runs with the limits and without the reports that its configuration names', async () => {
    const rows = await graph.runText('SHOW SETTINGS YIELD name, value');
    const settings = new Map(rows.map(({ name, value }) => [name, value]));
    expect(Object.fromEntries([...settings].filter(([name]) => String(name) in expected))).toEqual(expected);
  });
  const expected: Record<string, string> = {
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'server.bolt.telemetry.enabled': 'false',
    'db.logs.query.enabled': 'OFF',
    'db.logs.query.parameter_logging_enabled': 'false',
    'db.transaction.timeout': '2m',
    'db.lock.acquisition.timeout': '5s',
    'db.memory.transaction.max': '256.00MiB',
    'db.tx_log.preallocate': 'false',
    'db.index.fulltext.eventually_consistent_refresh_interval': '1s',
  };

  test('refuses a second process on the same data folder, by name', async () => {
    await expect(startEmbedded({ ...testOptions(), dataDir: server.dataDir })).rejects.toThrow(
      `Process ${process.pid} already runs on the data folder ${server.dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    );
    await graph.verify();
  });

  test('is started again after a crash, with its address and its data', async () => {
    await graph.runText("CREATE (:Kept {by: 'the log'})");
    const { pid, uri } = server.neo4j;
    const again = restarted(server.neo4j);
    process.kill(pid, 'SIGKILL');
    expect(await again).not.toBe(pid);
    expect(server.neo4j.uri).toBe(uri);
    expect(server.neo4j.pid).not.toBe(pid);
    expect(await runningEmbedded(server.dataDir)).toMatchObject({ pid: server.neo4j.pid });
    expect(await graph.runText('MATCH (kept:Kept) RETURN kept.by AS by')).toEqual([{ by: 'the log' }]);
  });
});

describe('stopping', () => {
  test('leaves no process, takes less than 8 s, may be asked twice, and the next start finds the data', async () => {
    const first = await startThrowAwayNeo4j();
    const { dataDir } = first;
    const home = join(dataDir, 'neo4j');
    const graph = Graph.open(first.neo4j);
    await graph.runText("CREATE (:Kept {by: 'an orderly stop'})");
    await graph.close();
    const { pid, password } = first.neo4j;
    const begun = Date.now();
    await Promise.all([first.neo4j.stop(), first.neo4j.stop()]);
    await first.neo4j.stop();
    expect(Date.now() - begun).toBeLessThan(8_000);
    expect(isAlive(pid)).toBe(false);
    expect(await neo4jProcessesOn(home)).toEqual([]);
    expect(existsSync(join(home, 'runtime.json'))).toBe(false);
    expect(existsSync(join(home, 'owner.json'))).toBe(false);

    const second = await startThrowAwayNeo4j({ dataDir });
    try {
      expect(second.neo4j.password).toBe(password);
      const again = Graph.open(second.neo4j);
      expect(await again.runText('MATCH (kept:Kept) RETURN kept.by AS by')).toEqual([{ by: 'an orderly stop' }]);
      await again.close();
    } finally {
      await second.dispose();
    }
  });

  test('a person who does not want to wait for the start ends it', async () => {
    const dataDir = await throwAwayFolder();
    const impatience = new AbortController();
    const starting = startEmbedded({
      ...testOptions(),
      dataDir,
      signal: impatience.signal,
      onProgress: (message) => {
        if (message.startsWith('Starting Neo4j')) setImmediate(() => impatience.abort());
      },
    });
    await expect(starting).rejects.toThrow(/abort/);
    expect(await neo4jProcessesOn(join(dataDir, 'neo4j'))).toEqual([]);
    expect(existsSync(join(dataDir, 'neo4j/owner.json'))).toBe(false);
    await rm(dataDir, { recursive: true, force: true });
  });

  test('a stop while Neo4j is being started again leaves no process', async () => {
    const server = await startThrowAwayNeo4j();
    process.kill(server.neo4j.pid, 'SIGKILL');
    await server.neo4j.stop();
    expect(await neo4jProcessesOn(join(server.dataDir, 'neo4j'))).toEqual([]);
    await server.dispose();
  });
});

test('a transaction log that is torn is told with the ways on, and cut for one start when that is asked', async () => {
  const server = await startThrowAwayNeo4j();
  onTestFinished(() => rm(server.dataDir, { recursive: true, force: true }));
  const { dataDir } = server;
  const text = 'torn '.repeat(2_000);
  const made = Graph.open(server.neo4j);
  await made.runText("CREATE (:Made {name: 'kept'})");
  await made.runText("CREATE (:Made {name: 'torn', text: $text})", { text });
  await made.close();
  // No time is left to write anything more; nor is it started again.
  process.kill(server.neo4j.pid, 'SIGKILL');
  await server.neo4j.stop();
  const path = join(dataDir, 'neo4j/data/transactions/neo4j/neostore.transaction.db.0');
  const log = await readFile(path);
  log.fill(0xff, log.indexOf('torn torn') + 500, log.lastIndexOf('torn torn') - 500);
  await writeFile(path, log);

  const start = (more: Partial<EmbeddedOptions> = {}) => startEmbedded({ ...testOptions(), ...more, dataDir });
  await expect(start()).rejects.toThrow(/transaction log.*Restore the last backup.*NEO4J_CUT_TORN_LOG=true/s);
  const cut = await start({ cutTornLog: true });
  onTestFinished(() => cut.stop());
  const graph = Graph.open(cut);
  const rows = await graph.runText('MATCH (node:Made) RETURN node.name AS name');
  await graph.close();
  expect(rows).toEqual([{ name: 'kept' }]);
});

test('a Neo4j that ended is started at once, unless it ends again and again soon after it answered', () => {
  expect([1, 2, 3, 4].map((ends) => pauseBeforeStart(ends, 3_000))).toEqual([0, 1_000, 2_000, 4_000]);
  expect([1, 2, 3, 4].map((ends) => pauseBeforeStart(ends, 10_000))).toEqual([0, 0, 0, 0]);
});

test('a Neo4j that does not start any more is given up, with a reason', async () => {
  const folder = await throwAwayFolder();
  const { version, jarsDir } = testOptions();
  await fetchJars({ version, jarsDir, java: await findJava(version, process.env['JAVA_HOME']) }, () => undefined);
  await symlink(join(jarsDir, version), join(folder, version));
  let giveUp: (error: Error) => void;
  const givenUp = new Promise<Error>((resolve) => (giveUp = resolve));
  const server = await startThrowAwayNeo4j({
    jarsDir: folder,
    log: createLog('silent'),
    onGiveUp: (error) => giveUp(error),
  });
  await rm(join(folder, version));
  process.kill(server.neo4j.pid, 'SIGKILL');
  expect((await givenUp).message).toMatch(
    /^Neo4j ended 5 times within a minute and is not started again\. Its log is in /,
  );
  await server.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe('a product process that ends hard', () => {
  /** Runs a product process of its own on the folder; resolves when its Neo4j answers. */
  async function startElsewhere(dataDir: string, then: string) {
    const program = `
      const { startEmbedded } = await import(${JSON.stringify(join(projectRoot, 'src/graph/embedded.ts'))});
      const { testOptions } = await import(${JSON.stringify(join(projectRoot, 'test/support/throw-away.ts'))});
      const neo4j = await startEmbedded({ ...testOptions(), dataDir: ${JSON.stringify(dataDir)} });
      console.log('pid ' + neo4j.pid);
      ${then}
    `;
    const child = execa('node', ['--import', 'tsx', '--input-type=module', '--eval', program], {
      cwd: projectRoot,
      reject: false,
    });
    const pid = await new Promise<number>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const number = /^pid (\d+)$/.exec(line)?.[1];
        if (number !== undefined) resolve(Number(number));
      });
      void child.then(({ stderr }) => reject(new Error(stderr)));
    });
    return { end: (signal: NodeJS.Signals) => child.kill(signal), ended: child.then(({ exitCode }) => exitCode), pid };
  }

  test('by kill -9 leaves a Neo4j behind, which the next start ends before it takes the folder over', async () => {
    const dataDir = await throwAwayFolder();
    const { end, ended, pid } = await startElsewhere(dataDir, 'setInterval(() => {}, 1000);');
    end('SIGKILL');
    await ended;
    expect(isAlive(pid)).toBe(true);
    const next = await startThrowAwayNeo4j({ dataDir });
    expect(isAlive(pid)).toBe(false);
    const graph = Graph.open(next.neo4j);
    await graph.verify();
    await graph.close();
    await next.dispose();
  });

  test('by process.exit takes its Neo4j with it', async () => {
    const dataDir = await throwAwayFolder();
    const { ended } = await startElsewhere(dataDir, 'process.exit(3);');
    expect(await ended).toBe(3);
    await expect.poll(() => neo4jProcessesOn(join(dataDir, 'neo4j'))).toEqual([]);
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('a start that cannot succeed', () => {
  test('for want of a Java says which one is needed, and the two ways on', async () => {
    await expect(findJava('5.26.20', undefined, { onPath: '/nowhere/java', places: [] })).rejects.toThrow(
      /^Neo4j 5\.26\.20 needs Java 17 or newer and none was found: install it .*, or run "docker compose up -d" and set NEO4J_URI\.$/,
    );
  });

  test('for want of a newer Java names the old one', async () => {
    const folder = await throwAwayFolder();
    const old = await program(folder, 'bin/java', `echo '    java.home = ${folder}\nopenjdk version "11.0.2"' >&2`);
    await expect(findJava('2026.09.0', folder, { onPath: old, places: [] })).rejects.toThrow(
      `Neo4j 2026.09.0 needs Java 21 or newer and only Java 11 in ${folder} was found: install it`,
    );
    // An old JAVA_HOME does not hide a newer Java elsewhere.
    expect((await findJava('5.26.20', folder)).major).toBeGreaterThanOrEqual(17);
    await rm(folder, { recursive: true, force: true });
  });

  test('because the password is lost names the file', async () => {
    const dataDir = await throwAwayFolder();
    await mkdir(join(dataDir, 'neo4j/data/databases/system'), { recursive: true });
    await expect(startEmbedded({ ...testOptions(), dataDir })).rejects.toThrow(/neo4j\/password is gone\. Put it back/);
    await rm(dataDir, { recursive: true, force: true });
  });

  test('because the data are of a newer Neo4j names the version to set', async () => {
    const dataDir = await throwAwayFolder();
    await mkdir(join(dataDir, 'neo4j'));
    await writeFile(join(dataDir, 'neo4j/version'), '2099.01.0\n');
    await expect(startEmbedded({ ...testOptions(), dataDir })).rejects.toThrow(/Set NEO4J_VERSION=2099\.01\.0/);
    await rm(dataDir, { recursive: true, force: true });
  });

  test("because Neo4j refuses its options ends with Neo4j's own words", async () => {
    const dataDir = await throwAwayFolder();
    await expect(startEmbedded({ ...testOptions(), dataDir, jvmOptions: ['-XX:+NoSuchOption'] })).rejects.toThrow(
      /Neo4j ended while it was starting \(exit code 1\)[^]*NoSuchOption/,
    );
    expect(existsSync(join(dataDir, 'neo4j/owner.json'))).toBe(false);
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('fetching the jars', () => {
  let folder: string;
  let java: Java;
  beforeAll(async () => {
    java = await findJava('5.26.20', undefined);
  });
  beforeEach(async () => {
    folder = await throwAwayFolder();
    return () => rm(folder, { recursive: true, force: true });
  });

  /** A Maven that fetches two jars, and leaves a line for each run of it. */
  const maven = (then = '') =>
    program(
      folder,
      'mvn',
      `case "$*" in *-version*) echo 'Apache Maven 3.9.9'; exit;; esac
       echo run >> ${folder}/runs
       ${then}
       for argument; do case "$argument" in -DoutputDirectory=*) lib="\${argument#*=}";; esac; done
       echo '[INFO] Downloaded from central: https://repository.example/a/neo4j.jar (1 kB)'
       touch "$lib/neo4j.jar" "$lib/netty.jar"`,
    );
  const request = (mavenProgram: string) => ({
    jarsDir: join(folder, 'jars'),
    version: '5.26.20',
    java,
    maven: mavenProgram,
  });
  const runs = async () => (await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n').length;

  test('is done once, with progress on the way, by one of several that need them at once', async () => {
    const heard: string[] = [];
    const given = request(await maven());
    const libs = await Promise.all([1, 2, 3].map(() => fetchJars(given, (message) => heard.push(message))));
    expect(new Set(libs)).toEqual(new Set([join(folder, 'jars/5.26.20/lib')]));
    expect(heard).toEqual(
      expect.arrayContaining(['Fetching Neo4j 5.26.20: 1 jars, neo4j.jar', 'Fetched Neo4j 5.26.20: 2 jars']),
    );
    expect(await jarsArePresent(given.jarsDir, '5.26.20')).toBe(true);
    await fetchJars(given, () => undefined);
    expect(await runs()).toBe(1);
  });

  test('is done again when a jar was lost', async () => {
    const given = request(await maven());
    const lib = await fetchJars(given, () => undefined);
    await rm(join(lib, 'netty.jar'));
    expect(await jarsArePresent(given.jarsDir, '5.26.20')).toBe(false);
    await fetchJars(given, () => undefined);
    expect(await runs()).toBe(2);
  });

  test('without Maven says the two ways on', async () => {
    await expect(fetchJars(request('/nowhere/mvn'), () => undefined)).rejects.toThrow(
      /Maven is needed once, to fetch Neo4j 5\.26\.20, and was not found on PATH: install it .*, or run "docker compose up -d" and set NEO4J_URI\.$/,
    );
  });

  test("that Maven could not do is told in Maven's words, and leaves nothing that looks whole", async () => {
    const given = request(await maven("echo '[ERROR] Could not resolve dependencies'; exit 1"));
    await expect(fetchJars(given, () => undefined)).rejects.toThrow(
      /Maven could not fetch Neo4j 5\.26\.20\. Check the network.*\n\[ERROR\] Could not resolve dependencies/,
    );
    expect(await jarsArePresent(given.jarsDir, '5.26.20')).toBe(false);
  });

  test('can be ended', async () => {
    const impatience = new AbortController();
    const fetching = fetchJars({ ...request(await maven('exec sleep 60')), signal: impatience.signal }, () =>
      impatience.abort(),
    );
    await expect(fetching).rejects.toThrow(/abort/);
  });
});

describe('the archive of its classes', () => {
  const { version, jarsDir, javaHome, log } = testOptions();
  let folder: string;
  let java: Java;
  beforeAll(async () => {
    java = await findJava(version, javaHome);
    await fetchJars({ version, jarsDir, java }, () => undefined);
  });
  beforeEach(async () => {
    folder = await throwAwayFolder();
    return () => rm(folder, { recursive: true, force: true });
  });

  /** The jars in a folder that has no archive yet. */
  const elsewhere = async () => {
    const lib = join(folder, version, 'lib');
    await mkdir(dirname(lib), { recursive: true });
    await symlink(join(jarsDir, version, 'lib'), lib);
    return lib;
  };
  /** The folder, for whoever looks for fetched jars there. */
  const filled = async () => {
    await symlink(join(jarsDir, version, 'complete.json'), join(folder, version, 'complete.json'));
    return folder;
  };
  const quiet = createLog('silent');
  /** A Java that cannot make one, and leaves a line for each time that it is asked to. */
  const unable = async (): Promise<Java> => ({
    ...java,
    path: await program(folder, 'java', `echo run >> ${folder}/runs; exit 1`),
  });
  const runs = async () => (await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n').length;

  test('is made once, by one of several that start at once, and mapped by each that starts then', async () => {
    const heard: string[] = [];
    const request = { lib: await elsewhere(), version, java, log: quiet };
    const found = await Promise.all([1, 2].map(() => classArchive(request, (message) => heard.push(message))));
    const archive = join(folder, version, 'classes.jsa');
    expect(found.sort()).toEqual([archive, undefined]);
    expect(await classArchive(request, (message) => heard.push(message))).toBe(archive);
    expect(heard).toEqual([`Preparing Neo4j ${version} to start faster, once for this Java`]);
    expect((await readdir(join(folder, version))).sort()).toEqual(['classes.jsa', 'classes.json', 'lib']);
    const server = await startThrowAwayNeo4j({ jarsDir: await filled() });
    onTestFinished(() => server.dispose());
    expect(await readFile(`/proc/${server.neo4j.pid}/maps`, 'utf8')).toContain(archive);
  });

  test('is made anew for another Java, and left to the folder that it was made for', async () => {
    const lib = await elsewhere();
    const marker = join(folder, version, 'classes.json');
    const other = await unable();
    const request = { lib, version, java: other, log: quiet };
    await writeFile(marker, JSON.stringify({ java: java.build, lib: jarsDir, archived: true }));
    expect(await classArchive(request, () => undefined)).toBeUndefined();
    expect(existsSync(join(folder, 'runs'))).toBe(false);
    await writeFile(marker, JSON.stringify({ java: 'another', lib, archived: true }));
    expect(await classArchive(request, () => undefined)).toBeUndefined();
    expect(await runs()).toBe(1);
  });

  test('that was lost, or of which nothing is known, is made anew', async () => {
    const lib = await elsewhere();
    const marker = join(folder, version, 'classes.json');
    const other = await unable();
    for (const text of [JSON.stringify({ java: java.build, lib, archived: true }), '{"java":']) {
      await writeFile(marker, text);
      await classArchive({ lib, version, java: other, log: quiet }, () => undefined);
    }
    expect(await runs()).toBe(2);
  });

  test('that this Java cannot make is tried once, and Neo4j starts without', async () => {
    const lib = await elsewhere();
    const without = await unable();
    for (let start = 0; start < 2; start++)
      expect(await classArchive({ lib, version, java: without, log: quiet }, () => undefined)).toBeUndefined();
    expect(await runs()).toBe(1);
    expect((await readdir(join(folder, version))).sort()).toEqual(['classes.json', 'lib']);
    const server = await startThrowAwayNeo4j({ jarsDir: await filled(), log });
    await server.dispose();
  });

  test.each([0, 1_000])('can be given up after %i ms, and leaves nothing', async (patience) => {
    const request = { lib: await elsewhere(), version, java, log: quiet };
    const impatience = new AbortController();
    const abort = () => impatience.abort();
    const making = classArchive({ ...request, signal: impatience.signal }, () =>
      patience === 0 ? abort() : setTimeout(abort, patience),
    );
    await expect(making).rejects.toThrow(/abort/);
    expect(await readdir(join(folder, version))).toEqual(['lib']);
  });
});

describe('a lock file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await throwAwayFolder();
    return () => rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, began: '1' })],
    ['of an earlier process with the number of this one', JSON.stringify({ pid: process.pid, began: '1' })],
    ['that was never written whole', '{"pid":'],
  ])('%s is taken over by one', async (_, text) => {
    const path = join(folder, 'lock');
    await writeFile(path, text);
    const taken = await Promise.all([1, 2, 3, 4].map(() => takeLock(path)));
    const won = taken.filter((lock) => 'release' in lock);
    expect(won).toHaveLength(1);
    expect(await holderOf(path)).toBe(process.pid);
    for (const lock of won) if ('release' in lock) await lock.release();
    expect(existsSync(path)).toBe(false);
  });
});
