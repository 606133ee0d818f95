import { Items } from './cmdb/items.js';
import type { ItemWrites } from './cmdb/writes.js';
import type { Feed } from './feed/feed.js';
import { ChangeSets } from './feed/change-sets.js';
import type { Graph } from './graph/graph.js';
import { Impacts } from './impact/impacts.js';
import type { Imports } from './import/imports.js';
import type { Model } from './model/model.js';

/** What all requests share. */
export interface Services {
  graph: Graph;
  model: Model;
  feed: Feed;
  writes: ItemWrites;
  imports: Imports;
}

/** What a resolver may touch. Made for each request, so that its loaders never go stale. */
export function createContext(services: Services, actor: string) {
  const { graph, model } = services;
  const items = new Items(graph, model);
  return {
    ...services,
    /** Who asks; stands in every ChangeSet they write. */
    actor,
    items,
    changeSets: new ChangeSets(graph),
    impacts: new Impacts(graph, model, items),
  };
}

export type Context = ReturnType<typeof createContext>;
