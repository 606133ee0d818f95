import type { DependencyGroup } from './groups.js';

export type GroupsOfItem = ReadonlyMap<string, DependencyGroup>;

/** Relationships by column, and the groups declared for each item. */
export interface TopologySource {
  readonly edges: EdgeColumns;
  readonly groupNames: readonly string[];
  readonly groups: ReadonlyMap<number, GroupsOfItem>;
  readonly boundary: Uint8Array;
}

export interface EdgeColumns {
  readonly from: number[];
  readonly to: number[];
  readonly type: string[];
  /** Index in `groupNames`, where 0 is none. */
  readonly group: number[];
  /** Encoded, or `ignored`. */
  readonly map: number[];
  readonly weight: number[];
}
