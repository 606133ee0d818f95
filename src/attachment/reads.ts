import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { AttachmentRecord } from '../records.js';

/** Reads what is attached to records that whoever asks sees. One instance per request. */
export class AttachmentReads {
  private readonly byRecord = new DataLoader<string, AttachmentRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.attachment.ofRecords, { ids: [...ids] });
    const found = new Map(rows.map(({ id, attachments }) => [id, attachments]));
    return ids.map((id) => found.get(id) ?? []);
  });
  private readonly byId = new DataLoader<string, AttachmentRecord | undefined>(async (ids) => {
    const found = new Map(
      (await this.graph.run(cypher.attachment.byIds, { ids: [...ids] })).map((row) => [row.id, row]),
    );
    return ids.map((id) => found.get(id));
  });

  constructor(private readonly graph: Graph) {}

  /** The oldest first; those that were removed only where they are asked for. */
  async of(recordId: string, removed: boolean): Promise<AttachmentRecord[]> {
    const all = await this.byRecord.load(recordId);
    return removed ? all : all.filter(({ removedAt }) => removedAt === undefined);
  }

  async one(id: string): Promise<AttachmentRecord> {
    return (await this.byId.load(id))!;
  }
}
