import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { DocumentFormat } from '../generated/graphql.js';
import { guessFormat, headLength } from './import-guess.js';

/** What the command was given cannot be used; the message says what to give instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file to import, looked at but not read. */
export interface InputFile {
  /** As people know it: the path as given, or `standard input`. */
  name: string;
  path: string;
  /** Bytes on the disk, packed as it is. */
  size: number;
  gzip: boolean;
  format: DocumentFormat;
}

export interface Inputs {
  files: InputFile[];
  /** Files of a folder of which nothing can be made. */
  leftOut: string[];
  /** Removes what was put aside. */
  dispose(): Promise<void>;
}

/** Rows can be read through twice only from a disk, so standard input is put there until the import has ended. */
const spoolPrefix = 'itsm-graph-import-';

/**
 * Finds what to import: a file, all files of a folder and those below it, or standard input (`-`).
 * @param format what all of them are; guessed for each without it
 * @throws UsageError when nothing is there, or its format cannot be told
 */
export async function findInputs(
  target: string,
  format: DocumentFormat | undefined,
  stdin: Readable,
  signal?: AbortSignal,
): Promise<Inputs> {
  if (target === '-') return spool(stdin, format, signal);
  const about = await stat(target).catch(() => undefined);
  if (!about) throw new UsageError(`There is no file or folder ${target}.`);
  if (!about.isDirectory()) {
    const file = await look(target, target, format);
    if (file.format === undefined) throw unknownFormat(target);
    return { files: [{ ...file, format: file.format }], leftOut: [], dispose: async () => undefined };
  }
  const files: InputFile[] = [];
  const leftOut: string[] = [];
  for (const path of await filesBelow(target)) {
    const file = await look(path, relative(target, path), undefined).catch(() => undefined);
    const meant = file && (format === undefined || file.format === format || file.format === undefined);
    const found = file?.format ?? (isData(path) ? format : undefined);
    if (file && meant && found) files.push({ ...file, format: found });
    else leftOut.push(relative(target, path));
  }
  if (files.length === 0)
    throw new UsageError(
      `Nothing in ${target} is ${format ?? 'of a format that can be told'}. Name a file, or name the format with --format.`,
    );
  return { files, leftOut, dispose: async () => undefined };
}

const isData = (path: string): boolean => /\.(json|ya?ml|csv|tsv|ndjson|jsonl|tfstate)(\.gz)?$/i.test(path);

const unknownFormat = (name: string): UsageError =>
  new UsageError(`The format of ${name} cannot be told from its name and content. Name it with --format.`);

/** Regular files, in the order of their paths; hidden ones and those in hidden folders are not meant. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|[/\\])\.[^/\\]/.test(relative(folder, path)))
    .sort();
}

async function look(
  path: string,
  name: string,
  format: DocumentFormat | undefined,
): Promise<Omit<InputFile, 'format'> & { format: DocumentFormat | undefined }> {
  const handle = await open(path);
  let gzip: boolean;
  let size: number;
  try {
    const magic = Buffer.alloc(2);
    await handle.read(magic, 0, 2, 0);
    gzip = magic[0] === 0x1f && magic[1] === 0x8b;
    ({ size } = await handle.stat());
  } finally {
    await handle.close();
  }
  const file = { name, path, size, gzip };
  return { ...file, format: format ?? guessFormat(name.replace(/\.gz$/i, ''), await headOf(file)) };
}

async function headOf(file: Pick<InputFile, 'path' | 'gzip' | 'name'>): Promise<string> {
  const { text } = openText(file);
  let head = '';
  for await (const piece of text) {
    head += String(piece);
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

/** A file's text, unpacked, piece by piece; `bytesRead` counts what was taken from the disk. */
export function openText(file: Pick<InputFile, 'path' | 'gzip'>): { text: Readable; bytesRead: () => number } {
  const disk: ReadStream = createReadStream(file.path);
  const bytesRead = (): number => disk.bytesRead;
  if (!file.gzip) return { text: disk.setEncoding('utf8'), bytesRead };
  const text = createGunzip().setEncoding('utf8');
  disk.on('error', (error) => text.destroy(error));
  text.on('close', () => disk.destroy());
  return { text: disk.pipe(text), bytesRead };
}

/** A whole file as text, or undefined when it is longer than `limit` characters. */
export async function readText(file: InputFile, limit: number): Promise<string | undefined> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of openText(file).text) {
    pieces.push(String(piece));
    length += String(piece).length;
    if (length > limit) return undefined;
  }
  return pieces.join('');
}

async function spool(stdin: Readable, format: DocumentFormat | undefined, signal?: AbortSignal): Promise<Inputs> {
  const folder = await mkdtemp(join(tmpdir(), spoolPrefix));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'stdin');
    // What comes in may hold secrets: nobody else reads it.
    await pipeline(stdin, createWriteStream(path, { mode: 0o600 }), ...(signal ? [{ signal }] : []));
    const file = await look(path, '', format);
    if (file.size === 0) throw new UsageError('Standard input is empty.');
    if (file.format === undefined) throw unknownFormat('standard input');
    return { files: [{ ...file, name: 'standard input', format: file.format }], leftOut: [], dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
