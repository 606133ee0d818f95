import DataLoader from 'dataloader';
import type { Items } from '../cmdb/items.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { HolderRecord, ItemRecord, OnCallRecord, RoleGrantRecord } from '../records.js';
import { grantsAt } from './rights.js';

/** Reads accounts. One instance per request. */
export class Accounts {
  private readonly holders = new DataLoader<string, HolderRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.access.holders, { ids: [...ids], at: this.now().toISOString() });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });
  private readonly granted = new DataLoader<string, RoleGrantRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.access.grants, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ holderId }) => holderId === id));
  });

  constructor(
    private readonly graph: Runner,
    private readonly itemReads: Pick<Items, 'one'>,
    /** Of all items: everybody may know who they are themselves, and their teams. */
    private readonly allItems: Pick<Items, 'one'>,
    private readonly now: () => Date,
  ) {}

  /** The account of a person whom the reader may see; null when there is none. */
  async one(id: string): Promise<HolderRecord | null> {
    const [holder, item] = await Promise.all([this.holders.load(id), this.itemReads.one(id)]);
    return holder && item ? holder : null;
  }

  /** Those of some items that are there for the reader. */
  async items(ids: readonly string[]): Promise<ItemRecord[]> {
    const found = await Promise.all(ids.map((id) => this.itemReads.one(id)));
    return found.filter((item) => item !== undefined);
  }

  /** Items that the reader is, or is a member of. */
  async own(ids: readonly string[]): Promise<ItemRecord[]> {
    const found = await Promise.all(ids.map((id) => this.allItems.one(id)));
    return found.filter((item) => item !== undefined);
  }

  /** Those of some shifts whose person and team are there for the reader. */
  async shown(shifts: readonly OnCallRecord[]): Promise<OnCallRecord[]> {
    const seen = await Promise.all(shifts.map(({ personId, teamId }) => this.items([personId, teamId])));
    return shifts.filter((_, index) => seen[index]!.length === 2);
  }

  current(holder: HolderRecord): RoleGrantRecord[] {
    return grantsAt(holder, this.now().getTime()).now;
  }

  grants(id: string): Promise<RoleGrantRecord[]> {
    return this.granted.load(id);
  }
}
