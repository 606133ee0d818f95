import type { AttributeDelta } from '../cmdb/reconcile.js';
import { isSourceKey } from '../cmdb/references.js';
import type { Resolvers } from '../generated/graphql.js';
import type { ChangeSetRecord } from '../records.js';
import { SeenFeed } from './seen-feed.js';
import { feedCursor, feedSequence } from './change-sets.js';
import type { ChangeType, RelationshipDelta, StatusDelta } from './content.js';

export const feedResolvers = {
  Query: {
    changeSets: (_, page, { changeSets }) => changeSets.list(page),
    // An id stays as it is: a merged twin's own history is asked by its own id.
    history: async (_, { id, ...page }, { changeSets, items }) =>
      changeSets.history(isSourceKey(id) ? ((await items.one(id))?.id ?? id) : id, page),
  },
  Subscription: {
    changeSetSealed: {
      subscribe: (_, { after }, { feed, sight, graph }) => {
        const changeSets = feed.subscribe(feedSequence(after));
        return sight ? new SeenFeed(changeSets, graph) : changeSets;
      },
      resolve: (changeSet: ChangeSetRecord) => ({ cursor: feedCursor(changeSet.sequence!), node: changeSet }),
    },
  },
  ChangeSet: {
    entries: (changeSet, page, { changeSets }) => changeSets.entries(changeSet, page),
    entryCount: (changeSet, _, { changeSets }) => changeSets.entryCount(changeSet),
    recordCount: (changeSet, _, { changeSets }) => changeSets.recordCount(changeSet),
    records: (changeSet, page, { changeSets }) => changeSets.records(changeSet, page),
    types: ({ types }) => (types ?? []) as ChangeType[],
  },
  RecordChange: {
    operation: ({ operation }) => operation as 'CREATED' | 'UPDATED' | 'REMOVED',
    state: ({ state }, _, { visible }) => visible.told(JSON.parse(state) as Record<string, unknown>),
  },
  ChangeEntry: {
    item: async ({ itemId }, _, { items }) => (await items.one(itemId)) ?? (await items.itself(itemId))!,
    attributes: ({ attributes }, _, { visible }) =>
      visible.filter(parse<AttributeDelta>(attributes), ({ name, to }) =>
        name === 'mergedFrom' ? String(to) : undefined,
      ),
    relationships: ({ relationships }, _, { visible }) =>
      visible.filter(parse<RelationshipDelta>(relationships), ({ to }) => to),
    status: ({ status }) => (status ? (JSON.parse(status) as StatusDelta) : null),
  },
} satisfies Resolvers;

function parse<T>(text: string | null | undefined): T[] {
  return text ? (JSON.parse(text) as T[]) : [];
}
