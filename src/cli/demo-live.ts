import { demoLiveCommand } from './demo-live-command.js';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
process.exitCode = await demoLiveCommand(process.argv.slice(2), process, interrupted.signal);
