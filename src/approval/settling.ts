import type { Work } from '../lifecycle/kind.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { TimerRecord } from '../records.js';
import type { Refusal } from '../refusal.js';
import type { VotingFacts } from './voting.js';

type Asked = VotingFacts & { readonly record: { readonly number: string; readonly state: string } };
type Event = 'APPROVE' | 'REJECT' | 'ESCALATE';

/** What decides on records that are put to a vote: how one stands, and how an event of it is brought about. */
export interface Settled {
  readonly facts: (work: Work, id: string) => Promise<Asked>;
  /** Whether its question still stands. */
  readonly isOpen: (facts: Asked) => boolean;
  readonly bringAbout: (work: Work, id: string, event: Event) => Promise<WrittenRecord | Refusal>;
}

const events: Readonly<Record<string, Event>> = { APPROVED: 'APPROVE', REJECTED: 'REJECT', ESCALATED: 'ESCALATE' };

/** Brings about what votes and time have decided. */
export class Settling {
  constructor(private readonly process: Settled) {}

  /** Decides what the votes have decided by now; undefined while they have not. */
  async settle(work: Work, id: string): Promise<WrittenRecord | Refusal | undefined> {
    const facts = await this.process.facts(work, id);
    const event = events[facts.decision?.outcome ?? ''];
    return event !== undefined && this.isWaiting(facts) ? this.process.bringAbout(work, id, event) : undefined;
  }

  async atDeadline(work: Work, { id, recordId }: TimerRecord): Promise<unknown> {
    const settled = await this.settle(work, recordId);
    if (settled !== undefined) return settled;
    const facts = await this.process.facts(work, recordId);
    // Clocks may differ a little: thrown, it is tried again.
    if (this.isWaiting(facts)) throw new Error(`Timer ${id} came before the deadline of ${facts.record.number}.`);
    work.changes.discard();
    return undefined;
  }

  private isWaiting(facts: Asked): boolean {
    return this.process.isOpen(facts) && facts.record.escalatedAt === undefined;
  }
}
