import { readConfig } from '../src/config.js';
import { createLog } from '../src/log.js';
import { startProduct } from '../src/product.js';

// The product's server as a process of its own, as it is in life: bench/product.ts starts it and hears where it listens.
const config = readConfig(process.env);
const product = await startProduct({ config, log: createLog(config.logLevel) });
process.send!({ url: product.server.url });
process.once('message', () => void product.stop().then(() => process.exit(0)));
process.once('disconnect', () => process.exit(1));
