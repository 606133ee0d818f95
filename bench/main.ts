import { impactBench } from './impact.js';
import { importBench } from './import.js';
import { mappingBench } from './mapping.js';
import { pipelineBench } from './pipeline.js';
import { statusBench } from './status.js';
import { stormBench } from './storm.js';
import { subscriptionsBench } from './subscriptions.js';

/** A bench starts what it needs, prints one table and leaves nothing behind. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  import: importBench,
  impact: impactBench,
  mapping: mappingBench,
  pipeline: pipelineBench,
  status: statusBench,
  subscriptions: subscriptionsBench,
  storm: stormBench,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Name some of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]!();
