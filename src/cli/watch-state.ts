import { compareSeverity, type Severity } from '../engine/severity.js';

/** One item's status as the subscription tells it. */
export interface WatchedChange {
  item: { id: string; name: string; class: string; status: { since: string } };
  observed: Severity;
  effective: Severity;
  previousEffective: Severity | null;
  version: number;
  at: string;
  causedBy: string[];
  margin: number | null;
  inMaintenance: boolean;
}

export type WatchMessage =
  | { __typename: 'StatusSnapshot'; cursor: string; items: WatchedChange[]; last: boolean }
  | { __typename: 'StatusDelta'; cursor: string; items: WatchedChange[] }
  | { __typename: 'StreamReset'; cursor: string; reason: string }
  | { __typename: 'StreamHeartbeat'; cursor: string };

/** What a subscriber knows, kept by the rules of docs/status.md. */
export class WatchState {
  private readonly known = new Map<string, WatchedChange>();
  private readonly names = new Map<string, string>();
  private midSnapshot = false;
  private resumeFrom: string | undefined;

  constructor(private readonly minSeverity?: Severity) {}

  /**
   * Where to come back to after a broken connection; undefined: with a fresh snapshot. Within a snapshot there is no such
   * place, since what was known before is forgotten.
   */
  get cursor(): string | undefined {
    return this.resumeFrom;
  }

  /** Whether a whole snapshot was taken in. */
  get complete(): boolean {
    return this.resumeFrom !== undefined && !this.midSnapshot;
  }

  /** Takes a message in. Gives the changes that were news. */
  take(message: WatchMessage): WatchedChange[] {
    switch (message.__typename) {
      case 'StatusSnapshot': {
        if (!this.midSnapshot) this.known.clear();
        this.midSnapshot = !message.last;
        this.resumeFrom = message.last ? message.cursor : undefined;
        return this.learn(message.items);
      }
      case 'StatusDelta':
      case 'StreamHeartbeat':
        this.resumeFrom = message.cursor;
        return message.__typename === 'StatusDelta' ? this.learn(message.items) : [];
      case 'StreamReset':
        // What is known stays until the snapshot's first page; so does the place to come back to.
        return [];
    }
  }

  /** A connection broke: a snapshot that was under way begins anew. */
  broken(): void {
    this.midSnapshot = false;
  }

  /** Worst first, then services, then by name. Without those below the least severity. */
  rows(): WatchedChange[] {
    return [...this.known.values()].filter((change) => this.isShown(change)).sort(worstFirst);
  }

  /** An item's name, if it was told of or learnt. */
  nameOf(id: string): string | undefined {
    return this.known.get(id)?.item.name ?? this.names.get(id);
  }

  /** Of the changes' causes those without a name: a filter may leave a cause out that its effects are not. */
  unnamed(changes: readonly WatchedChange[]): string[] {
    return [...new Set(changes.flatMap(({ causedBy }) => causedBy))].filter((id) => this.nameOf(id) === undefined);
  }

  learnName(id: string, name: string): void {
    this.names.set(id, name);
  }

  private isShown({ effective }: WatchedChange): boolean {
    return this.minSeverity === undefined || compareSeverity(effective, this.minSeverity) >= 0;
  }

  private learn(changes: readonly WatchedChange[]): WatchedChange[] {
    return changes.filter((change) => {
      const before = this.known.get(change.item.id);
      if (before && before.version >= change.version) return false;
      this.known.set(change.item.id, change);
      return true;
    });
  }
}

function worstFirst(a: WatchedChange, b: WatchedChange): number {
  const service = ({ item }: WatchedChange): number => (item.class === 'BUSINESS_SERVICE' ? 0 : 1);
  return compareSeverity(b.effective, a.effective) || service(a) - service(b) || (a.item.name < b.item.name ? -1 : 1);
}
