import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { getPriority, setPriority } from 'node:os';
import { parentPort, type MessagePort } from 'node:worker_threads';
import { DiskWatch } from '../graph/disk-watch.js';
import { Graph } from '../graph/graph.js';
import { createLog } from '../log.js';
import { loadSchema } from '../model/schema.js';
import { createServices } from '../services.js';
import { answerOf, failureOf, type Answer, type FromThread, type ThreadSettings, type ToThread } from './messages.js';

/** How much later than the thread that answers requests this one gets a busy processor. */
const niceness = 4;
const lowest = 19;

/** The thread that computes statuses: src/thread/status-thread.ts starts it, docs/adr/0013 says why. */
const port: MessagePort = parentPort!;
const post = (message: FromThread): void => port.postMessage(message);

// There, and only there, this concerns the calling thread alone.
if (process.platform === 'linux') setPriority(Math.min(lowest, getPriority() + niceness));

// Everything is loaded by now: the process has begun this thread before its database.
const [{ address, config }] = (await once(port, 'message')) as [ThreadSettings];
const log = createLog(config.logLevel);
const { requestDeadlineMs: deadline, writesAtOnce } = config;
// The process tells of it.
const disk = config.disk && new DiskWatch(config.disk);
const graph = Graph.open(address, { deadline, writesAtOnce, checkRoom: disk?.check });
const services = createServices(graph, loadSchema(config.modelDir).model, config, log, undefined, { seals: false });
const { feed, sweeper } = services;
/** In the order in which they start. */
const parts = [
  services.structureFollower,
  services.history.follower,
  services.statusTies,
  services.hostFollower,
  services.membershipFollower,
  services.alertEvaluator,
  services.alertIncidents,
  sweeper,
];

const calls = new AsyncLocalStorage<number>();
graph.observe((run) => post({ kind: 'stated', call: calls.getStore(), run }));
services.writer.onCommitted = (operation, duration) =>
  post({ kind: 'wrote', call: calls.getStore(), operation, duration });
services.statusWrites.observe = (seconds) => post({ kind: 'propagated', seconds });
feed.onCommitted = () => post({ kind: 'committed' });

async function perform({ part, sight, method, args }: Extract<ToThread, { kind: 'call' }>): Promise<Answer> {
  const whole = services[part];
  const seen = sight && 'seenBy' in whole ? whole.seenBy(sight) : whole;
  const object = seen as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  try {
    return answerOf(await object[method]!(...args));
  } catch (error) {
    return failureOf(error);
  }
}

async function stop(): Promise<void> {
  // Last started, first stopped.
  for (const part of [...parts.toReversed(), feed])
    await part.stop().catch((error: unknown) => log.error({ err: error }, 'a part did not stop in order'));
  await graph.close();
  // Of this thread alone.
  process.exit(0);
}

port.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'call':
      return void calls.run(message.call, async () => {
        post({ kind: 'answer', call: message.call, answer: await perform(message) });
      });
    case 'nudge':
      return sweeper.nudge(message.sweep);
    case 'sealed':
      return feed.nudge();
    case 'stop':
      return void stop();
  }
});

await disk?.start();
await feed.start();
for (const part of parts) part.start();
post({ kind: 'ready' });
