import type { Principal } from './access/principal.js';
import { Accounts } from './access/accounts.js';
import { CheckReading } from './checks/reading.js';
import { AlertReads } from './alerts/reads.js';
import { Items } from './cmdb/items.js';
import { ChangeSets } from './feed/change-sets.js';
import type { RequestBounds } from './graph/graph.js';
import { Impacts } from './impact/impacts.js';
import type { Services } from './services.js';

/** What a resolver may touch. Made for each request, so that its loaders never go stale. */
export function createContext(services: Services, principal: Principal, bounds?: RequestBounds) {
  const { model } = services;
  const graph = bounds ? services.graph.bounded(bounds) : services.graph;
  const items = new Items(graph, model);
  return {
    ...services,
    graph,
    /** Who asks, and with which rights. */
    principal,
    /** Their id; stands in every ChangeSet they write. */
    actor: principal.id,
    items,
    accounts: new Accounts(graph, items, services.now),
    changeSets: new ChangeSets(graph),
    alertReads: new AlertReads(graph),
    impacts: new Impacts(graph, model),
    checkReading: new CheckReading(graph),
  };
}

export type Context = ReturnType<typeof createContext>;
