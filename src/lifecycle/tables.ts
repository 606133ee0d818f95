import type { AnyLifecycle } from '../engine/lifecycle.js';
import { assetLifecycle } from '../asset/asset.js';
import { auditLifecycle } from '../audit/audit.js';
import { changeLifecycle } from '../change/lifecycle.js';
import { changeTemplateLifecycle } from '../change/template.js';
import { incidentLifecycle } from '../incident/lifecycle.js';
import { problemLifecycle } from '../problem/lifecycle.js';
import { taskLifecycle } from '../task/task.js';
import { catalogueItemLifecycle } from '../catalogue/item.js';
import { offeringLifecycle } from '../offering/offering.js';
import { serviceRequestLifecycle } from '../request/lifecycle.js';
import { serviceLifecycle } from '../service/lifecycle.js';

/** Every lifecycle of the product: for docs/lifecycles.md, and for the tests that hold for all of them. */
export const lifecycleTables: readonly AnyLifecycle[] = [
  serviceLifecycle,
  offeringLifecycle,
  catalogueItemLifecycle,
  serviceRequestLifecycle,
  assetLifecycle,
  taskLifecycle,
  auditLifecycle,
  incidentLifecycle,
  problemLifecycle,
  changeLifecycle,
  changeTemplateLifecycle,
];
