import { randomUUID } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import type { Request } from '../cmdb/writes.js';
import type { Changes, Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Transaction } from '../graph/graph.js';
import type { AttachmentRecord, LifecycleRecord } from '../records.js';
import { lockedRecord } from '../lifecycle/references.js';
import { Refusal } from '../refusal.js';
import type { Sweep } from '../sweeper.js';
import { mostPerRecord } from './attachment.js';
import { AttachmentStore, type Taken } from './store.js';

/** Types of records that files can be attached to. */
export const attachable: readonly string[] = ['Incident', 'Problem', 'Change', 'ServiceRequest'];

export interface AttachmentSettings {
  /** Absolute. */
  folder: string;
  /** Bytes of one file. */
  limit: number;
  /** Endings of names that are taken. */
  allowed: readonly string[];
}

/** An attachment that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenAttachment {
  attachmentId: string;
  changeSet: string;
}

export interface AttachOrder {
  recordId: string;
  name: string;
  mediaType: string;
  file: Taken;
}

/** A content that was needed so short a time ago may be on its way to another record, in milliseconds. */
const settling = 10 * 60_000;
const atOnce = 100;

/** Files on records: what they are stands in the graph, what they hold beside it. */
export class Attachments {
  readonly store: AttachmentStore;
  readonly allowed: readonly string[];

  constructor(
    private readonly graph: Graph,
    private readonly writer: Writer,
    { folder, limit, allowed }: AttachmentSettings,
    /** Told that a content may be deleted. */
    private readonly nudge: () => void = () => undefined,
  ) {
    this.store = new AttachmentStore(folder, limit);
    this.allowed = allowed;
  }

  /** The same for someone who sees a part of the graph: a record that they do not see is not there for them. */
  seenBy(sight: Sight): Attachments {
    return withParts(this, { writer: this.writer.seenBy(sight) });
  }

  /** Attaches a file that was taken in. It is in its place before the graph tells of it. */
  async attach(
    { recordId, name, mediaType, file }: AttachOrder,
    request: Request,
  ): Promise<WrittenAttachment | Refusal> {
    const { sha256, size } = file;
    const order = { ...request, operation: 'attach', request: { recordId, name, mediaType, sha256 } };
    await this.store.keep(file);
    const written = await this.writer.write<WrittenAttachment | Refusal>(order, async (transaction, changes) => {
      const record = await lockRecord(transaction, recordId);
      if (record instanceof Refusal) return record;
      const count = await transaction.run(cypher.attachment.count, { recordId });
      if (count >= mostPerRecord)
        return new Refusal('TOO_MANY', `${record.number} has ${count} attachments, and no more are taken. Remove one.`);
      const id = randomUUID();
      const { at } = changes;
      const attachment = { recordId, name, mediaType, size, sha256 };
      transaction.send(cypher.attachment.attach, { id, ...attachment, at, by: request.actor });
      changes.record(id, {
        ...{ type: 'Attachment', operation: 'CREATED' },
        state: { ...attachment, attachedAt: at, attachedBy: request.actor },
      });
      return { attachmentId: id, changeSet: changes.id };
    });
    // Should it have been cleared away meanwhile, because nothing needed it yet.
    if (!(written instanceof Refusal)) await this.store.keep(file);
    return written;
  }

  /** Takes an attachment from its record. */
  async remove(id: string, request: Request): Promise<WrittenAttachment | Refusal> {
    const order = { ...request, operation: 'removeAttachment', request: { id } };
    const written = await this.writer.write<WrittenAttachment | Refusal>(order, (transaction, changes) =>
      this.removeIn(transaction, changes, id, request.actor),
    );
    if (!(written instanceof Refusal)) this.nudge();
    return written;
  }

  private async removeIn(transaction: Transaction, changes: Changes, id: string, by: string) {
    const unknown = new Refusal('NOT_FOUND', `There is no attachment ${JSON.stringify(id)}.`, { field: 'id' });
    const [known] = await transaction.run(cypher.attachment.byIds, { ids: [id] });
    if (!known || (await lockRecord(transaction, known.recordId)) instanceof Refusal) return unknown;
    // Under the record's lock: of two who remove it one does.
    const [attachment] = await transaction.run(cypher.attachment.byIds, { ids: [id] });
    if (attachment?.removedAt !== undefined)
      return new Refusal('ILLEGAL_TRANSITION', `It was removed at ${attachment.removedAt} already.`, { field: 'id' });
    transaction.send(cypher.attachment.remove, { id, at: changes.at, by });
    const { id: _, ...state } = { ...known, removedAt: changes.at, removedBy: by };
    changes.record(id, { type: 'Attachment', operation: 'REMOVED', state });
    return { attachmentId: id, changeSet: changes.id };
  }

  /** Deletes contents that only removed attachments had. */
  readonly sweep: Sweep = {
    name: 'attachments',
    run: async (now) => {
      const rows = await this.graph.run(cypher.attachment.toPurge, { limit: atOnce });
      const done: string[] = [];
      const due: number[] = [];
      for (const { id, sha256, needed } of rows) {
        const free = ((await this.store.touchedAt(sha256)) ?? 0) + settling;
        if (!needed && free > now) due.push(free);
        else {
          if (!needed) await this.store.remove(sha256);
          done.push(id);
        }
      }
      if (done.length > 0) await this.graph.run(cypher.attachment.purged, { ids: done });
      if (done.length === atOnce) return now;
      return due.length > 0 ? Math.min(...due) : undefined;
    },
  };

  /** What an attachment is; undefined where there is none, or none any more. Whoever asks must see its record. */
  async find(id: string): Promise<AttachmentRecord | undefined> {
    const [found] = await this.graph.run(cypher.attachment.byIds, { ids: [id] });
    return found?.removedAt === undefined ? found : undefined;
  }
}

async function lockRecord(transaction: Transaction, id: string): Promise<LifecycleRecord | Refusal> {
  const record = await lockedRecord(transaction, id);
  if (record && attachable.includes(record.recordType)) return record;
  return new Refusal('NOT_FOUND', `There is no record ${JSON.stringify(id)} that takes attachments.`, {
    field: 'record',
  });
}
