import { inBatches } from '../batches.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { acknowledgementAfter } from '../monitoring/acknowledgement.js';
import type { AlertState } from '../monitoring/alert-intake.js';
import type { AlertRecord } from '../records.js';
import type { Signals } from '../status/writes.js';
import { acknowledgementOf, nextAtOf, rowOf, stateOf, storedAcknowledgement, storedState, toldOf } from './stored.js';

interface Kept {
  record: AlertRecord;
  before: AlertRecord | undefined;
  /** Something changed that subscribers are told of. */
  told: boolean;
  interval: number | null;
}

/** The alerts that one write reads and changes, to be saved once at its end. Runs under the status head. */
export class AlertKeeper {
  private readonly kept = new Map<string, Kept>();
  private readonly released = new Set<string>();

  constructor(
    private readonly transaction: Runner,
    private readonly changes: Pick<Changes, 'record'>,
    private readonly signals: Pick<Signals, 'touch'>,
  ) {}

  /** Takes in an alert as it was read. */
  hold(record: AlertRecord, interval: number | null = null): AlertRecord {
    const known = this.kept.get(record.id);
    if (known) return known.record;
    // The graph says null where there is none.
    record.itemId ??= undefined;
    this.kept.set(record.id, { record, before: { ...record }, told: false, interval });
    return record;
  }

  /** Takes in a new alert. */
  create(record: AlertRecord): AlertRecord {
    this.kept.set(record.id, { record, before: undefined, told: true, interval: null });
    return record;
  }

  current(id: string): AlertRecord {
    return this.kept.get(id)!.record;
  }

  /** Sets what intake decided. An acknowledgement of an alert that is no longer what was acknowledged ends. */
  setState(id: string, state: AlertState, told: boolean): void {
    const kept = this.kept.get(id)!;
    const before = stateOf(kept.record);
    const was = before.status === 'FIRING' ? before.severity : 'OK';
    const is = state.status === 'FIRING' ? state.severity : 'OK';
    const acknowledgement = acknowledgementAfter(acknowledgementOf(kept.record), was, is);
    this.change(id, { ...storedState(state), ...storedAcknowledgement(acknowledgement) }, told);
  }

  /** Sets properties; undefined takes one away. */
  change(id: string, properties: Partial<AlertRecord>, told = true): void {
    const kept = this.kept.get(id)!;
    Object.assign(kept.record, properties);
    kept.told ||= told;
  }

  /** The alert gives its key up to one that follows it. */
  release(id: string): void {
    this.change(id, { dedupKey: undefined }, false);
    this.released.add(id);
  }

  /** Ids of the alerts that subscribers are told of. */
  get told(): string[] {
    return [...this.kept.values()].filter(({ told }) => told).map(({ record }) => record.id);
  }

  /** Saves what changed, ties it to its items, and tells of it. */
  async save(): Promise<void> {
    const changed = [...this.kept.values()].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
    for (const { record, told, interval } of changed) {
      if (told) record.version++;
      record.nextAt = nextAtOf(record, interval);
    }
    const rows = changed.filter(({ record, before }) => !before || JSON.stringify(record) !== JSON.stringify(before));
    const [first, rest] = [
      rows.filter(({ record }) => this.released.has(record.id)),
      rows.filter(({ record }) => !this.released.has(record.id)),
    ];
    for (const some of [first, rest])
      await inBatches(some, (part) =>
        this.transaction.run(cypher.alert.save, { rows: part.map(({ record }) => rowOf(record)) }),
      );
    const links = rows.filter(
      ({ record, before }) =>
        record.itemId !== before?.itemId || (record.status === 'FIRING') !== (before?.status === 'FIRING'),
    );
    await inBatches(links, (part) =>
      this.transaction.run(cypher.alert.link, {
        rows: part.map(({ record }) => ({
          id: record.id,
          itemId: record.itemId ?? null,
          firing: record.status === 'FIRING',
        })),
      }),
    );
    for (const { record, before, told } of rows) {
      this.touch(record, before);
      if (told)
        this.changes.record(record.id, {
          type: 'Alert',
          operation: before ? 'UPDATED' : 'CREATED',
          state: toldOf(record),
        });
    }
  }

  /** The own statuses that an alert counts for are made anew where it counts otherwise than before. */
  private touch(record: AlertRecord, before: AlertRecord | undefined): void {
    const weight = (alert: AlertRecord | undefined): string | undefined =>
      alert?.status === 'FIRING' && alert.itemId != null ? `${alert.itemId} ${alert.severity}` : undefined;
    if (weight(record) === weight(before)) return;
    if (record.itemId != null) this.signals.touch(record.itemId);
    if (before?.itemId != null && before.itemId !== record.itemId) this.signals.touch(before.itemId);
  }
}
