import type { Logger } from 'pino';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { AuditFile } from './audit-file.js';

const everyMs = 1_000;

/** Writes the feed's head to the audit file once a second while ChangeSets are sealed, and when the product stops. */
export class AuditWriter {
  private timer: NodeJS.Timeout | undefined;
  private written = 0;
  private writing: Promise<void> | undefined;
  private failed = false;

  constructor(
    private readonly feed: Pick<Feed, 'last'>,
    private readonly file: AuditFile,
    private readonly log: Pick<Logger, 'error' | 'info'>,
    private readonly pause = everyMs,
  ) {}

  /** Compares what is on file with the feed, says so when they do not fit, and writes from then on. The feed has started. */
  async start(graph: Graph): Promise<void> {
    const last = await this.file.last();
    if (last) {
      this.written = last.sequence;
      const [found] = await graph.run(cypher.feed.after, { sequence: last.sequence - 1, limit: 1 });
      if (found?.sequence !== last.sequence || found.hash !== last.hash) {
        this.log.error(
          { file: this.file.path, sequence: last.sequence },
          `The feed is not the one the audit file knows: run "npm run audit -- verify". After a restore, or with another database, move ${this.file.path} away first.`,
        );
        this.written = 0;
      }
    }
    await this.write();
    this.timer = setInterval(() => void this.write(), this.pause);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    await this.write();
  }

  /** Never rejects: writing goes on without the file, and says so once. */
  private write(): Promise<void> {
    return (this.writing ??= this.append().finally(() => (this.writing = undefined)));
  }

  private async append(): Promise<void> {
    const { last } = this.feed;
    if (!last || last.sequence === this.written) return;
    try {
      await this.file.append({ ...last, at: new Date().toISOString() });
      this.written = last.sequence;
      if (this.failed) this.log.info({ file: this.file.path }, 'The audit file is written again');
      this.failed = false;
    } catch (error) {
      if (!this.failed)
        this.log.error(
          { err: error, file: this.file.path },
          'the audit file cannot be written: make room, or give its folder the right to. Trying again each second',
        );
      this.failed = true;
    }
  }
}
