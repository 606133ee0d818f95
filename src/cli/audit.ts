import { auditCommand } from './audit-command.js';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
process.exitCode = await auditCommand(process.argv.slice(2), process, { env: process.env, signal: interrupted.signal });
