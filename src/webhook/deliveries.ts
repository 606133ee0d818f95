import { createHash } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import type { Graph } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { ChangeRows, rowsAtOnce } from './change-rows.js';
import type { WebhookFilter } from './filter.js';

/** How far into a ChangeSet one has come: everything up to this type and id was dealt with. */
export interface Place {
  readonly type: string;
  readonly id: string;
}

/** What one delivery tells: changes of one type out of one ChangeSet. */
export interface Delivery {
  /** The same whenever it is sent: receivers know by it what they have. */
  readonly id: string;
  readonly sequence: number;
  readonly type: string;
  /** It begins after this id, and ends with that of its place. */
  readonly after: string;
  readonly place: Place;
  readonly body: string;
}

export interface Wanted {
  readonly id: string;
  readonly types?: readonly string[] | undefined;
  readonly filter: WebhookFilter;
}

const mostChanges = 100;
/** Beyond so many characters a delivery takes no more changes. */
const largestBody = 256 * 1024;

/** Whether a ChangeSet may hold anything for a subscription. Those from before there were types have none to tell. */
export const concerns = ({ types }: Pick<Wanted, 'types'>, changeSet: ChangeSetRecord): boolean =>
  changeSet.types?.some((type) => !types || types.includes(type)) ?? false;

/** Makes deliveries of ChangeSets, as someone sees them. */
export class Deliveries {
  private readonly rows: ChangeRows;

  constructor(graph: Graph, sight: Sight) {
    this.rows = new ChangeRows(graph, sight);
  }

  /**
   * The deliveries of a ChangeSet, in order: by type, then by the ids of what changed. From a place on, or `within` one delivery that
   * was made before.
   */
  async *of(
    changeSet: ChangeSetRecord,
    wanted: Wanted,
    from?: Place,
    within?: Pick<Delivery, 'type' | 'after' | 'place'>,
  ): AsyncGenerator<Delivery, void, undefined> {
    const types = (changeSet.types ?? []).filter((type) => !wanted.types || wanted.types.includes(type)).sort();
    for (const type of types) {
      if (within ? type !== within.type : from && type < from.type) continue;
      const after = within?.after ?? (from?.type === type ? from.id : '');
      yield* this.ofType(changeSet, wanted, { type, after, through: within?.place.id });
    }
  }

  private async *ofType(
    changeSet: ChangeSetRecord,
    wanted: Wanted,
    { type, after, through }: { type: string; after: string; through: string | undefined },
  ): AsyncGenerator<Delivery, void, undefined> {
    let changes: string[] = [];
    let size = 0;
    let [begin, last] = [after, after];
    for (let whole = true; whole;) {
      const rows = await this.rows.page(changeSet, type, last, wanted.filter);
      whole = rows.length === rowsAtOnce;
      for (const { id, told } of rows) {
        if (through !== undefined && id > through) {
          whole = false;
          break;
        }
        const text = told === undefined ? '' : JSON.stringify(told);
        const isFull = changes.length === mostChanges || (changes.length > 0 && size + text.length > largestBody);
        if (text !== '' && isFull && through === undefined) {
          yield deliveryOf(changeSet, wanted, { type, begin, last, changes });
          [changes, size, begin] = [[], 0, last];
        }
        if (text !== '') {
          changes.push(text);
          size += text.length;
        }
        last = id;
      }
    }
    if (changes.length > 0) yield deliveryOf(changeSet, wanted, { type, begin, last, changes });
  }
}

function deliveryOf(
  { id: changeSet, sequence = 0, at, actor, operation, source, reason }: ChangeSetRecord,
  wanted: Pick<Wanted, 'id'>,
  { type, begin, last, changes }: { type: string; begin: string; last: string; changes: readonly string[] },
): Delivery {
  const id = uuidOf([wanted.id, sequence, type, begin]);
  const head = JSON.stringify({
    ...{ id, subscription: wanted.id, sequence, at, type },
    changeSet: { id: changeSet, operation, actor, source: source ?? null, reason: reason ?? null },
  });
  const body = `${head.slice(0, -1)},"data":{"changes":[${changes.join(',')}]}}`;
  return { id, sequence, type, after: begin, place: { type, id: last }, body };
}

/** An id that is always the same for the same parts, in the form of a UUID of version 8 (RFC 9562). */
function uuidOf(parts: readonly unknown[]): string {
  const digits = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = ((Number.parseInt(digits[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
