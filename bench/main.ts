import { impactBench } from './impact.js';
import { importBench } from './import.js';
import { mappingBench } from './mapping.js';
import { pipelineBench } from './pipeline.js';
import { rootcauseBench } from './rootcause.js';
import { statusBench } from './status.js';
import { stormBench } from './storm.js';
import { subscriptionsBench } from './subscriptions.js';
import { writesBench } from './writes.js';

/** A bench starts what it needs, prints one table and leaves nothing behind. One that takes a file is named before it. */
const benches: Readonly<Record<string, (file?: string) => Promise<void>>> = {
  import: () => importBench(),
  impact: () => impactBench(),
  mapping: () => mappingBench(),
  pipeline: () => pipelineBench(),
  rootcause: rootcauseBench,
  status: () => statusBench(),
  subscriptions: () => subscriptionsBench(),
  storm: () => stormBench(),
  writes: () => writesBench(),
};

const takesFile = ['rootcause'];
const given = process.argv.slice(2);
const isFile = (_: string, at: number): boolean => takesFile.includes(given[at - 1] ?? '') && !(given[at]! in benches);
const names = given.filter((name, at) => !isFile(name, at));
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Name some of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else
  for (const name of names.length > 0 ? names : Object.keys(benches))
    await benches[name]!(takesFile.includes(name) ? given.find(isFile) : undefined);
