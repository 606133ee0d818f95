import { readConfig } from '../src/config.js';
import { createLog } from '../src/log.js';
import { startProduct } from '../src/product.js';

// The product's server as a process of its own, as it is in life: bench/product.ts starts it, hears where it listens, and may
// ask for its memory, which is told after a collection where the process was started with --expose-gc.
const config = readConfig(process.env);
const product = await startProduct({ config, log: createLog(config.logLevel) });
process.send!({ url: product.server.url });
process.on('message', (order) => {
  if (order !== 'memory') return void product.stop().then(() => process.exit(0));
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send!({ residentBytes: rss, heapBytes: heapUsed + external });
});
process.once('disconnect', () => process.exit(1));
