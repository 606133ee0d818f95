import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type CountableConnection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { DuplicateFindingRecord } from '../records.js';

type State = DuplicateFindingRecord['state'];

export interface FindingArguments {
  /** Null for all. */
  state?: State | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type FindingPage = CountableConnection<DuplicateFindingRecord>;

const allStates: readonly State[] = ['OPEN', 'MERGED', 'DISMISSED'];

/** Reads duplicate findings. One instance per request. */
export class Findings {
  private readonly byId = new DataLoader<string, DuplicateFindingRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.cmdb.findingsByIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  constructor(private readonly graph: Runner) {}

  one(id: string): Promise<DuplicateFindingRecord | undefined> {
    return this.byId.load(id);
  }

  /** A page of findings, newest first. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async page({ state, first, after }: FindingArguments): Promise<FindingPage> {
    const size = pageSize(first, 50);
    const states = state ? [state] : [...allStates];
    const list = JSON.stringify(['duplicateFindings', states]);
    const place = decodeCursor(list, after);
    if (place && (place.length !== 2 || typeof place[0] !== 'number' || typeof place[1] !== 'string'))
      throw badInput('after', 'is no cursor of this list. Hand back an endCursor of the same state.');
    const rows = await this.graph.run(cypher.cmdb.findings, {
      states,
      after: (place as [number, string] | undefined) ?? null,
      limit: size + 1,
    });
    const cursorOf = ({ id, detectedAt }: DuplicateFindingRecord): string =>
      encodeCursor(list, [Date.parse(detectedAt), id]);
    return {
      ...connectionOf(rows, { size, after, cursorOf }),
      totalCount: () => this.graph.run(cypher.cmdb.findingCount, { states }),
    };
  }
}
