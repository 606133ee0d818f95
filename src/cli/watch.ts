import { watchCommand } from './watch-command.js';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
process.exitCode = await watchCommand(process.argv.slice(2), process, interrupted.signal);
