import { restoreCommand } from './backup-command.js';

const interrupted = new AbortController();
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.exitCode = await restoreCommand(process.argv.slice(2), process, {
  env: process.env,
  signal: interrupted.signal,
});
