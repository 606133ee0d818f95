import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import type { Content } from './attachment.js';

/** A file that was taken in and is not kept under its hash yet. */
export interface Taken extends Content {
  readonly sha256: string;
  readonly size: number;
  readonly path: string;
}

/** More came than may be sent. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

const hashForm = /^[0-9a-f]{64}$/;
/** Those that come in now. */
const incoming = 'incoming';

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Files in a folder, each once under the hash of its content, whatever it is called: no path is made of anything that a
 * user said. A file is written beside and moved to its place when it is whole, so that what is there is whole.
 */
export class AttachmentStore {
  constructor(
    readonly folder: string,
    /** Bytes of one file. */
    readonly limit: number,
  ) {}

  /** Takes a stream in. Throws TooLargeError, and leaves nothing, when it is larger than it may be. */
  async take(stream: Readable): Promise<Taken> {
    await mkdir(join(this.folder, incoming), { recursive: true });
    const path = join(this.folder, incoming, `${randomUUID()}.part`);
    const reading = new Reading(this.limit);
    try {
      await pipeline(stream, reading, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      const file = await open(path, 'r');
      await file.sync().finally(() => file.close());
      const detected = reading.size === 0 ? undefined : (await fileTypeFromFile(path))?.mime;
      return { path, detected, isText: reading.isText, size: reading.size, sha256: reading.digest() };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Puts what was taken into its place; it may be there already. What it was taken into stays until it is dropped. */
  async keep({ path, sha256 }: Taken): Promise<void> {
    const place = this.placeOf(sha256);
    await mkdir(dirname(place), { recursive: true });
    try {
      await link(path, place);
    } catch (error) {
      // It is needed from now on: what clears away looks at this.
      if (isCode(error, 'EEXIST')) return utimes(place, new Date(), new Date());
      if (!isCode(error, 'EPERM', 'ENOTSUP', 'EMLINK')) throw error;
      // Where files have one name only.
      await copyFile(path, `${path}.copy`);
      await rename(`${path}.copy`, place);
    }
  }

  drop({ path }: Pick<Taken, 'path'>): Promise<void> {
    return rm(path, { force: true });
  }

  /** The content of a file; undefined when it is not there, or not as long as it should be. */
  async read(sha256: string, size: number): Promise<ReadStream | undefined> {
    return (await this.sizeOf(sha256)) === size ? createReadStream(this.placeOf(sha256)) : undefined;
  }

  async sizeOf(sha256: string): Promise<number | undefined> {
    return (await this.look(sha256))?.size;
  }

  /** Milliseconds since 1970 when it was needed last, as far as this knows; undefined when it is not there. */
  async touchedAt(sha256: string): Promise<number | undefined> {
    return (await this.look(sha256))?.mtimeMs;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  /** All that lies in the folder, with when it was needed last. What comes in has no hash. */
  async *list(): AsyncGenerator<{ sha256: string | undefined; size: number; touchedAt: number }> {
    for (const folder of await namesIn(this.folder)) {
      for (const name of await namesIn(join(this.folder, folder))) {
        const sha256 = folder + name;
        const isKept = hashForm.test(sha256);
        if (!isKept && folder !== incoming) continue;
        const found = await statOf(join(this.folder, folder, name));
        if (found?.isFile()) yield { sha256: isKept ? sha256 : undefined, size: found.size, touchedAt: found.mtimeMs };
      }
    }
  }

  /** Whether files can be written there. Throws when they cannot. */
  async probe(): Promise<void> {
    await mkdir(join(this.folder, incoming), { recursive: true });
    const path = join(this.folder, incoming, `${randomUUID()}.probe`);
    await (await open(path, 'wx')).close();
    await rename(path, `${path}.moved`);
    await rm(`${path}.moved`);
  }

  private look(sha256: string) {
    return statOf(this.placeOf(sha256));
  }

  private placeOf(sha256: string): string {
    if (!hashForm.test(sha256)) throw new Error('Not a SHA-256.');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2));
  }
}

/** Measures what passes, and looks whether it is text. */
class Reading extends Transform {
  size = 0;
  isText = true;
  private readonly hash = createHash('sha256');
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly limit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.size += chunk.length;
    if (this.size > this.limit) return done(new TooLargeError());
    this.hash.update(chunk);
    this.look(chunk);
    done(null, chunk);
  }

  override _flush(done: (error: Error | null) => void): void {
    this.look();
    done(null);
  }

  digest(): string {
    return this.hash.digest('hex');
  }

  private look(chunk?: Buffer): void {
    if (!this.isText) return;
    try {
      const text = chunk ? this.decoder.decode(chunk, { stream: true }) : this.decoder.decode();
      // Tabs, line ends and the colours of logs are text.
      // eslint-disable-next-line no-control-regex
      if (/[\u0000-\u0007\u000e-\u001a\u001c-\u001f]/.test(text)) this.isText = false;
    } catch {
      this.isText = false;
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
