import type { Principal } from './access/principal.js';
import { CheckReading } from './checks/reading.js';
import { AlertReads } from './alerts/reads.js';
import { Items } from './cmdb/items.js';
import { ChangeSets } from './feed/change-sets.js';
import type { RequestBounds } from './graph/graph.js';
import { AssetReads } from './asset/reads.js';
import { AuditReads } from './audit/reads.js';
import { TaskReads } from './task/reads.js';
import { InventoryReads } from './inventory/reads.js';
import { Impacts } from './impact/impacts.js';
import { RecordReads } from './lifecycle/reads.js';
import { ServiceReads } from './service/reads.js';
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
    changeSets: new ChangeSets(graph),
    alertReads: new AlertReads(graph),
    impacts: new Impacts(graph, model),
    checkReading: new CheckReading(graph),
    records: new RecordReads(graph, services.lifecycles, { actor: principal.id, roles: principal.roles }, services.now),
    serviceReads: new ServiceReads(graph),
    auditReads: new AuditReads(graph),
    taskReads: new TaskReads(graph),
    inventoryReads: new InventoryReads(graph, services.now),
    assetReads: new AssetReads(graph, services.now),
  };
}

export type Context = ReturnType<typeof createContext>;
