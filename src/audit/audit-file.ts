import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readHead, writtenHead, type Head, type HeadLine } from './heads.js';

/** From this size on the file is set aside and a new one begun. */
const rotateAt = 16 * 1024 ** 2;

/**
 * Heads of the feed outside the database: JSON lines that are only ever appended. A full file is renamed to
 * `<name>.<sequence>`, by the last sequence in it, and never deleted here. Several processes may append to one.
 */
export class AuditFile {
  constructor(
    readonly path: string,
    private readonly limit = rotateAt,
  ) {}

  /** Appends a head and forces it to the disk. */
  async append(line: HeadLine): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const size = (await stat(this.path).catch(() => undefined))?.size ?? 0;
    if (size >= this.limit) await rename(this.path, `${this.path}.${line.sequence - 1}`);
    const file = await open(this.path, 'a', 0o600);
    try {
      // A line that a crash cut short must not swallow the next one.
      await file.writeFile(size > 0 && !(await this.endsWhole()) ? `\n${writtenHead(line)}` : writtenHead(line));
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** All files, the oldest first; empty before the first head. */
  async parts(): Promise<string[]> {
    const folder = dirname(this.path);
    const name = basename(this.path);
    const names: string[] = await readdir(folder).catch(() => []);
    const turned = names
      .filter((other) => other.startsWith(`${name}.`) && /^\d+$/.test(other.slice(name.length + 1)))
      .sort((a, b) => Number(a.slice(name.length + 1)) - Number(b.slice(name.length + 1)));
    return [...turned, ...(names.includes(name) ? [name] : [])].map((part) => join(folder, part));
  }

  /** Every head that was written, in the order of writing, and what is no head: a line that was damaged. */
  async *heads(): AsyncGenerator<Head | { damaged: string }> {
    for (const path of await this.parts()) {
      let number = 0;
      for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
        number++;
        if (text === '') continue;
        yield readHead(text) ?? { damaged: `${path}:${number}` };
      }
    }
  }

  /** The head that was written last; undefined before the first. */
  async last(): Promise<Head | undefined> {
    const path = (await this.parts()).at(-1);
    if (path === undefined) return undefined;
    const tail = await tailOf(path);
    return tail.split('\n').reduce<Head | undefined>((found, text) => readHead(text) ?? found, undefined);
  }

  private async endsWhole(): Promise<boolean> {
    return (await tailOf(this.path, 1)) === '\n';
  }
}

async function tailOf(path: string, length = 4_096): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - length);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
