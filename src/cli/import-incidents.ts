import { importIncidentsCommand } from './import-incidents-command.js';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
process.exitCode = await importIncidentsCommand(process.argv.slice(2), process, interrupted.signal);
