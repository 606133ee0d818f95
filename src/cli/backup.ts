import { constants, setPriority } from 'node:os';
import { backupCommand } from './backup-command.js';

const interrupted = new AbortController();
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
// Whoever uses the product meanwhile comes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.exitCode = await backupCommand(process.argv.slice(2), process, {
  env: process.env,
  signal: interrupted.signal,
});
