import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';

/** A process, told apart from a later one that was given the same number. */
interface Owner {
  pid: number;
  /** When it began, as the system counts; undefined where the system does not tell. */
  began: string | undefined;
}

/** Linux tells when a process began (field 22 of stat, counted after the name in brackets, which may hold spaces). */
async function beganOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const isOwner = (value: unknown): value is Owner =>
  typeof value === 'object' && value !== null && 'pid' in value && Number.isInteger(value.pid);

/** The living process that holds this lock file, or undefined. */
export async function holderOf(path: string): Promise<number | undefined> {
  return (await readLock(path))?.holder;
}

async function readLock(path: string): Promise<{ text: string; holder: number | undefined } | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  let owner: unknown;
  try {
    owner = JSON.parse(text);
  } catch {
    owner = undefined;
  }
  if (!isOwner(owner) || !isAlive(owner.pid)) return { text, holder: undefined };
  const began = await beganOf(owner.pid);
  return { text, holder: began === undefined || began === owner.began ? owner.pid : undefined };
}

/**
 * Takes a lock file for this process. A lock whose process is gone is taken over; of several that try to, one wins.
 * @returns the way to give it back, or the process that holds it.
 */
export async function takeLock(path: string): Promise<{ release: () => Promise<void> } | { holder: number }> {
  const owner: Owner = { pid: process.pid, began: await beganOf(process.pid) };
  const mine = JSON.stringify(owner);
  for (;;) {
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o600 });
      return { release: () => rm(path, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const found = await readLock(path);
    if (found === undefined) continue;
    if (found.holder !== undefined) return { holder: found.holder };
    // Created, but not yet written: whoever did so is about to.
    if (found.text === '') {
      await pause(100);
      const again = await readLock(path);
      if (again === undefined || again.text !== '') continue;
    }
    // Renamed before it is removed, so that a lock someone else took over meanwhile is noticed and put back.
    const aside = `${path}.${process.pid}`;
    await rename(path, aside).catch(() => undefined);
    const moved = await readLock(aside);
    if (moved?.holder !== undefined && moved.text !== found.text) {
      await rename(aside, path).catch(() => undefined);
      return { holder: moved.holder };
    }
    await rm(aside, { force: true });
  }
}

/** The arguments of every process that may be looked at. */
async function commandLines(): Promise<{ pid: number; line: string }[]> {
  const pids = await readdir('/proc').catch(() => undefined);
  if (pids !== undefined) {
    const lines = await Promise.all(
      pids
        .filter((name) => /^\d+$/.test(name))
        .map(async (name) => ({
          pid: Number(name),
          line: (await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' '),
        })),
    );
    return lines;
  }
  const { stdout } = await execa('ps', ['-axo', 'pid=,command='], { reject: false });
  return (stdout ?? '').split('\n').flatMap((row) => {
    const match = /^\s*(\d+)\s+(.*)$/.exec(row);
    return match === null ? [] : [{ pid: Number(match[1]), line: match[2] ?? '' }];
  });
}

/** Neo4j processes that were started on this home folder, by whichever process. */
export async function neo4jProcessesOn(home: string): Promise<number[]> {
  const running = await commandLines();
  return running
    .filter(({ line }) => line.includes(` --home-dir=${home} `) && line.includes('org.neo4j.server.'))
    .map(({ pid }) => pid);
}

/** Resolves when the process is gone: asked to stop first, ended after `patience` milliseconds. */
export async function endProcess(pid: number, patience: number): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // Gone meanwhile.
    }
  };
  const overdue = Date.now() + patience;
  signal('SIGTERM');
  while (isAlive(pid) && Date.now() < overdue) await pause(50);
  if (isAlive(pid)) signal('SIGKILL');
  while (isAlive(pid) && Date.now() < overdue + 5_000) await pause(50);
}
