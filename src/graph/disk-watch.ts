import { statfs } from 'node:fs/promises';
import type { Log } from '../log.js';
import { graphError } from './errors.js';

const lookEvery = 500;

export interface DiskLimits {
  folder: string;
  /** Bytes that are left free. */
  reserve: number;
}

/** Bytes that are free on the disk of a folder, for who is not its administrator. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * Watches the disk that a Neo4j of our own writes to. A disk that runs full in the middle of a commit can tear Neo4j's transaction
 * log, and Neo4j does not start on that again: so writing ends while there is still room for what Neo4j writes by itself.
 */
export class DiskWatch {
  private isFull = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly limits: DiskLimits,
    /** Told when writing ends and when it goes on; nobody unless given. */
    private readonly log?: Pick<Log, 'warn' | 'info' | 'error'>,
    private readonly free: (folder: string) => Promise<number> = freeBytes,
  ) {}

  get hasRoom(): boolean {
    return !this.isFull;
  }

  /** Looks at once, and then twice a second. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(
      () => void (this.looking ??= this.look().finally(() => (this.looking = undefined))),
      lookEvery,
    );
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Throws DISK_FULL while there is no room. */
  readonly check = (): void => {
    if (this.isFull) throw graphError('DISK_FULL', undefined);
  };

  private async look(): Promise<void> {
    const { folder, reserve } = this.limits;
    let free: number;
    try {
      free = await this.free(folder);
    } catch (error) {
      this.log?.error({ err: error, folder }, 'How much room the disk has cannot be told');
      return;
    }
    // A little more to begin again, so that it does not go back and forth.
    const isFull = free < (this.isFull ? reserve * 1.1 : reserve);
    if (isFull === this.isFull) return;
    this.isFull = isFull;
    if (isFull)
      this.log?.warn(
        { folder, free, reserve },
        'The disk is nearly full: nothing is written until there is room (DISK_RESERVE)',
      );
    else this.log?.info({ folder, free }, 'The disk has room again: writing goes on');
  }
}
