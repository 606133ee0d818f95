import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.js';
import type { StatusWrites } from '../status/writes.js';
import type { Sweep, Sweeper } from '../sweeper.js';
import { Checks } from './checks.js';
import { Network, type Resolve } from '../network/network.js';
import { readPlugins, type Plugins } from './plugins.js';
import { probesOf } from './probes/probes.js';
import { CheckResults, type ApplyCheckAlerts } from './results.js';
import { CheckRunner, type RunnerOptions } from './runner.js';

/** Settings of checks; see src/config.ts. */
export interface CheckSettingsConfig {
  concurrency: number;
  /** CIDRs. */
  allow: readonly string[];
  /** Path of the list of commands; undefined when none may run. */
  plugins: string | undefined;
}

export interface CheckParts {
  checks: Checks;
  checkResults: Pick<CheckResults, 'record'>;
  checkSweep: Sweep;
  checkRunner: CheckRunner;
}

export interface CheckPartsOptions {
  graph: Graph;
  statusWrites: StatusWrites;
  /** Who records results, where another thread does. */
  results?: Pick<CheckResults, 'record'> | undefined;
  sweeper: Pick<Sweeper, 'add' | 'nudge'>;
  applyAlerts: ApplyCheckAlerts;
  settings?: Partial<CheckSettingsConfig> | undefined;
  log: Pick<Logger, 'warn'>;
  /** For tests: the time, the names, and the commands. */
  now?: () => number;
  resolve?: Resolve;
  plugins?: Plugins;
  runner?: RunnerOptions;
}

/** The ports on which every Neo4j listens unless told otherwise: bolt and its browser. */
const neo4jPorts = [7687, 7474, 7473];

/**
 * The parts of checking, joined.
 * @throws PluginsError when the list of commands is wrong.
 */
export function createCheckParts({
  graph,
  statusWrites,
  results: recorder,
  sweeper,
  applyAlerts,
  settings = {},
  log,
  now = () => Date.now(),
  resolve,
  plugins = readPlugins(settings.plugins),
  runner: runnerOptions = {},
}: CheckPartsOptions): CheckParts {
  const network = new Network({
    allow: settings.allow ?? [],
    blockedPorts: [...neo4jPorts, ...(graph.port === undefined ? [] : [graph.port])],
    ...(resolve && { resolve }),
  });
  const own = new CheckResults(graph, statusWrites, applyAlerts, now, () => sweeper.nudge('checks'));
  sweeper.add(own.sweep);
  const results = recorder ?? own;
  const runner = new CheckRunner(graph, results, network, probesOf(plugins), log, {
    ...(settings.concurrency !== undefined && { concurrency: settings.concurrency }),
    ...runnerOptions,
  });
  const nudge = (): void => {
    runner.nudge();
    sweeper.nudge('checks');
  };
  const checks = new Checks({ statusWrites, results, runner, rules: { network, plugins }, applyAlerts, nudge, now });
  return { checks, checkResults: results, checkSweep: own.sweep, checkRunner: runner };
}
