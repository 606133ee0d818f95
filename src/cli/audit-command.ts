import { resolve } from 'node:path';
import { Command } from 'commander';
import { AuditFile } from '../audit/audit-file.js';
import { verifyAudit, type AuditReport } from '../audit/verify.js';
import { withDatabase } from './database.js';
import { exitCodes, parseOptions, type LiveTerminal } from './live-options.js';
import { explainDatabase, progressLine } from './database-faults.js';

/** The command `npm run audit -- verify`. Exit code: 0 sound, 1 something was tampered with, 2 used wrongly, 3 no database. */
export async function auditCommand(
  args: readonly string[],
  terminal: LiveTerminal,
  { env, signal }: { env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<number> {
  let order: { file?: string; json?: true } | undefined;
  const command = new Command('audit').usage('-- verify [options]').description('Looks after the audit trail.');
  command
    .command('verify')
    .description('Recomputes the hash chain of the feed and holds it against the audit file. Changes nothing.')
    .option('--file <path>', 'the audit file; AUDIT_FILE unless given')
    .option('--json', 'print the report as JSON')
    .action((options: typeof order) => void (order = options));
  // Without a verb there is nothing to do.
  const ended = parseOptions(command, args.length === 0 ? ['--help'] : args, terminal);
  if (ended !== undefined || !order) return ended ?? exitCodes.usage;
  const { file, json } = order;
  const progress = progressLine(terminal);
  try {
    const report = await withDatabase(env, { tell: progress.tell, signal }, (graph, config) =>
      verifyAudit(graph, new AuditFile(file === undefined ? config.auditFile : resolve(file)), (checked, of) =>
        progress.tell(`${checked} of ${of} ChangeSets`),
      ),
    );
    progress.done();
    terminal.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
    return report.faults.length + report.damaged.length === 0 ? exitCodes.done : exitCodes.refused;
  } catch (error) {
    progress.done();
    return explainDatabase(error, terminal);
  }
}

function inWords({ checked, entries, heads, head, faults, damaged }: AuditReport): string {
  const lines = [
    ...damaged.map((place) => `${place}: this line of the audit file is no head.`),
    ...faults.map(
      ({ sequence, changeSet, message }) =>
        `sequence ${sequence}${changeSet === null ? '' : ` (ChangeSet ${changeSet})`}: ${message}`,
    ),
  ];
  const looked = `${checked} ChangeSets with ${entries} entries, up to sequence ${head.sequence}, held against ${heads} heads on file`;
  if (heads === 0) lines.push('No head is on file: a chain that was written anew as a whole could not be told.');
  lines.push(
    faults.length + damaged.length === 0
      ? `${looked}: all is as it was sealed.`
      : `${looked}: ${faults.length + damaged.length} places are not as they were sealed.`,
  );
  return `${lines.join('\n')}\n`;
}
