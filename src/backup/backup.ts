import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import { ExactGraph } from '../graph/exact-graph.js';
import { Graph, type GraphAddress } from '../graph/graph.js';
import { assemble } from './assemble.js';
import { collect } from './collect.js';
import { formatName, formatVersion, linesInWords, type Footer, type Header } from './format.js';
import { write } from './sections.js';

const quiet = { error: () => undefined, warn: () => undefined };

/** Writes the graph, as it is after one ChangeSet of the feed, into a file. The graph may be written to meanwhile. */
export async function backUp(
  address: GraphAddress,
  path: string,
  tell: (step: string) => void = () => undefined,
): Promise<Footer> {
  const graph = Graph.open(address, { deadline: 120_000 });
  const exact = ExactGraph.open(address);
  // Beside the file, so that what needs room needs it there, and the file appears whole or not at all.
  const folder = await mkdtemp(join(dirname(path), '.backup-'));
  try {
    const migrations = await graph.run(cypher.migration.applied, {});
    const head: Header = {
      format: formatName,
      version: formatVersion,
      lines: linesInWords,
      startedAt: new Date().toISOString(),
      neo4j: (await graph.run(cypher.server.version, {})).version,
      migration: migrations.at(-1)?.version ?? 0,
    };
    const collected = await collect({ graph, exact, feed: new Feed(graph, quiet), tell }, folder);
    const whole = join(folder, 'whole');
    const packed = createGzip({ level: 3 });
    const file = createWriteStream(whole, { mode: 0o600 });
    packed.pipe(file);
    const sha256 = createHash('sha256');
    let lines = 0;
    let some = '';
    const flush = async (): Promise<void> => {
      sha256.update(some);
      await write(packed, some);
      some = '';
    };
    const emit = async (line: string): Promise<void> => {
      some += `${line}\n`;
      if (some.length > 65_536) await flush();
      if (++lines % 20_000 === 0) tell(`${lines} lines written`);
    };
    await emit(JSON.stringify(head));
    const counts = await assemble(collected, emit);
    await flush();
    const { sequence, hash } = collected;
    const end: Footer = { end: true, sequence, hash, ...counts, sha256: sha256.digest('hex') };
    packed.end(`${JSON.stringify(end)}\n`);
    await finished(file);
    await rename(whole, path);
    return end;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await exact.close();
    await graph.close();
  }
}
