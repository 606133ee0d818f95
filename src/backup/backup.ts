import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import { ExactGraph } from '../graph/exact-graph.js';
import { Graph, type GraphAddress } from '../graph/graph.js';
import { assemble, Tally } from './assemble.js';
import { collect, type Collected } from './collect.js';
import { formatName, formatVersion, linesInWords, type Footer, type Header } from './format.js';

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
    const text = new BackupText(head, collected, tell);
    // While pieces are packed, the next ones are made.
    const pieces = Readable.from(text.pieces(), { highWaterMark: piecesAhead });
    await pipeline(pieces, createGzip({ level: 3, chunkSize: 1 << 18 }), createWriteStream(whole, { mode: 0o600 }));
    const end = text.end!;
    await rename(whole, path);
    return end;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await exact.close();
    await graph.close();
  }
}

/** In characters. */
const pieceSize = 1 << 18;
const piecesAhead = 8;

/** The text of a backup: its first line, the state, and its last line, which sums it up. */
class BackupText {
  /** Set when all pieces were taken. */
  end: Footer | undefined;

  constructor(
    private readonly head: Header,
    private readonly collected: Collected,
    private readonly tell: (step: string) => void,
  ) {}

  *pieces(): Generator<Buffer> {
    const { head, collected, tell } = this;
    const tally = new Tally();
    const sha256 = createHash('sha256');
    let some = `${JSON.stringify(head)}\n`;
    const piece = (): Buffer => {
      const bytes = Buffer.from(some);
      sha256.update(bytes);
      some = '';
      return bytes;
    };
    let lines = 0;
    for (const line of assemble(collected, tally)) {
      some += `${line}\n`;
      if (++lines % 20_000 === 0) tell(`${lines} lines written`);
      if (some.length > pieceSize) yield piece();
    }
    yield piece();
    const { nodes, relationships, hashes } = tally;
    const { sequence, hash } = collected;
    const sums = { nodes, relationships, graphHash: hashes.hex, sha256: sha256.digest('hex') };
    this.end = { end: true, sequence, hash, ...sums };
    yield Buffer.from(`${JSON.stringify(this.end)}\n`);
  }
}
