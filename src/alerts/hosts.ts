import type { Logger } from 'pino';
import { inBatches } from '../batches.js';
import type { Feed } from '../feed/feed.js';
import { Follower } from '../feed/follower.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ItemClass, Model } from '../model/model.js';
import { hostIdentifier } from '../monitoring/binding.js';
import type { ItemRecord } from '../records.js';
import { hostKey } from './binder.js';

/** Attributes that hold names or addresses of hosts, in any class that has them. */
const hostFields = ['fqdn', 'hostname', 'ipAddresses', 'managementAddress', 'virtualAddress', 'address'];

/** By which names and addresses an item is known as a host. Of a class with such attributes, its own name too. */
export function hostKeysOf(itemClass: Pick<ItemClass, 'fields'> | undefined, item: ItemRecord): string[] {
  const fields = hostFields.filter((field) => itemClass?.fields.has(field));
  if (fields.length === 0 || item.retiredAt !== undefined) return [];
  const keys = new Set<string>();
  for (const value of [item.name, ...fields.flatMap((field) => item[field])]) {
    const identifier = typeof value === 'string' ? hostIdentifier(value) : undefined;
    if (identifier) keys.add(hostKey(identifier));
  }
  return [...keys].sort();
}

/** In milliseconds: hosts that come one after the other are noted together. */
const pace = 100;

/** Keeps the names and addresses of hosts, by which alerts find their items, in step with the items. */
export function hostFollower(
  graph: Graph,
  feed: Feed,
  model: Model,
  log: Pick<Logger, 'warn'>,
  onChange: () => void,
): Follower {
  return new Follower(
    graph,
    feed,
    {
      name: 'hosts',
      batch: 20,
      pace,
      wants: ({ types }) => types === undefined || types.includes('ITEM'),
      work: async (transaction, changeSets) => {
        const items = await transaction.run(cypher.alert.touchedItems, { ids: changeSets.map(({ id }) => id) });
        const rows = items
          .map((item) => ({ id: item.id, keys: hostKeysOf(model.classes.get(item.class), item) }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        await inBatches(rows, (some) => transaction.run(cypher.alert.knownAs, { rows: some }));
      },
      onWorked: onChange,
    },
    log,
  );
}
