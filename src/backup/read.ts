import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import {
  footer,
  formatVersion,
  header,
  type Footer,
  type Header,
  type NodeLine,
  type RelationshipLine,
} from './format.js';
import { LineSplitter } from './lines.js';

/** A file that is no whole backup, or a database that cannot take it. The message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** The lines of a backup file, unpacked, some at once. */
async function* linesOf(path: string): AsyncGenerator<string[]> {
  const packed = createReadStream(path);
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  packed.on('error', (error) => unpacked.destroy(error));
  try {
    const splitter = new LineSplitter();
    for await (const piece of packed.pipe(unpacked)) yield splitter.split(piece as Buffer);
    if (splitter.rest !== '') yield [splitter.rest];
  } catch (error) {
    throw new BackupError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    packed.destroy();
  }
}

/** Reads a whole backup and compares it with its checksum, so that nothing is begun with half of one. */
export async function checkFile(path: string): Promise<{ header: Header; footer: Footer }> {
  const sha256 = createHash('sha256');
  let first: string | undefined;
  let last: string | undefined;
  for await (const lines of linesOf(path)) {
    first ??= lines[0];
    // The last of all is not among what is summed up.
    const ended = last === undefined ? lines : [last, ...lines];
    last = ended.pop();
    sha256.update(ended.map((line) => `${line}\n`).join(''));
  }
  const begin = parsed(header, first);
  if (!begin) throw new BackupError(`${path} is no backup of this product.`);
  if (begin.version > formatVersion)
    throw new BackupError(`${path} was written by a newer version of the product. Restore it with that one.`);
  const end = parsed(footer, last);
  if (!end) throw new BackupError(`${path} ends too early: it was cut short. Take another backup.`);
  if (end.sha256 !== sha256.digest('hex'))
    throw new BackupError(`${path} is damaged: its content is not that of its checksum. Take another backup.`);
  return { header: begin, footer: end };
}

function parsed<T>(
  schema: { safeParse(value: unknown): { data?: T | undefined } },
  line: string | undefined,
): T | undefined {
  try {
    return schema.safeParse(JSON.parse(line ?? '')).data;
  } catch {
    return undefined;
  }
}

/** The nodes and relationships of a backup that was checked, in batches of one kind. */
export async function* batchesOf(
  path: string,
  size: number,
): AsyncGenerator<{ nodes: NodeLine[]; relationships: RelationshipLine[] }> {
  let batch: { nodes: NodeLine[]; relationships: RelationshipLine[] } = { nodes: [], relationships: [] };
  let first = true;
  for await (const lines of linesOf(path))
    for (const line of lines) {
      if (first) {
        first = false;
        continue;
      }
      const value = JSON.parse(line) as NodeLine | RelationshipLine | Footer;
      if ('end' in value) break;
      // Nodes come first: a batch of both would begin relationships before their ends are there.
      if ('id' in value) batch.nodes.push(value);
      else {
        if (batch.nodes.length > 0) {
          yield batch;
          batch = { nodes: [], relationships: [] };
        }
        batch.relationships.push(value);
      }
      if (batch.nodes.length + batch.relationships.length < size) continue;
      yield batch;
      batch = { nodes: [], relationships: [] };
    }
  yield batch;
}
