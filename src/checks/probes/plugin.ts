import { spawn } from 'node:child_process';
import type { Severity } from '../../engine/severity.js';
import type { Performance, PluginConfig } from '../config.js';
import type { Plugins } from '../plugins.js';
import { timed, type Finding, type Probe } from './probe.js';

const largestOutput = 8 * 1024;
const longestText = 1_000;
const mostValues = 50;
const severities: readonly Severity[] = ['OK', 'WARNING', 'CRITICAL', 'UNKNOWN'];

/** Runs a command of the administrator's list, by the contract of Nagios plugins. There is never a shell. */
export const pluginProbe =
  (plugins: Plugins): Probe<PluginConfig> =>
  ({ command, arguments: own }, { signal }) =>
    timed(
      { signal },
      async () => {
        const plugin = plugins.get(command);
        if (!plugin)
          return {
            severity: 'UNKNOWN',
            message: `No command ${command} is on the administrator's list (CHECK_PLUGINS).`,
          };
        if (own.length > 0 && !plugin.allowArguments)
          return { severity: 'UNKNOWN', message: `The command ${command} takes no arguments from checks.` };
        const { code, output } = await run(plugin.command, [...plugin.arguments, ...own], signal);
        return judgeOutput(code, output);
      },
      'UNKNOWN',
    );

/** Of a command that ended by a signal the code is null. */
async function run(
  command: string,
  args: string[],
  signal: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it started ends with it.
    const child = spawn(command, args, {
      shell: false,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: '/',
      env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' },
    });
    let output = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => {
      // What is too long is read all the same, or the command would wait for its reader.
      if (output.length < largestOutput) output = Buffer.concat([output, chunk]).subarray(0, largestOutput);
    });
    const end = (): void => {
      endGroup(child.pid);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', end, { once: true });
    child.once('error', ({ code }: NodeJS.ErrnoException) => {
      signal.removeEventListener('abort', end);
      resolve({ code: null, output: `The command cannot be started (${code ?? 'unknown reason'}).` });
    });
    child.once('exit', (code) => {
      // A grandchild that holds the pipe must not keep the answer.
      setImmediate(() => {
        signal.removeEventListener('abort', end);
        endGroup(child.pid);
        child.stdout.destroy();
        resolve({ code, output: output.toString('utf8') });
      });
    });
  });
}

function endGroup(group: number | undefined): void {
  if (group === undefined) return;
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // All of it has ended already.
  }
}

/** Reads what a plugin said: its first line, and the numbers after each |. */
export function judgeOutput(code: number | null, output: string): Finding {
  const severity = code === null ? 'UNKNOWN' : (severities[code] ?? 'UNKNOWN');
  const [first = '', ...others] = output.split('\n');
  const [text = '', ...numbers] = first.split('|');
  const later = others.join('\n').split('|').slice(1).join(' ');
  const message = text.trim().slice(0, longestText);
  const odd =
    code !== null && code >= 0 && code <= 3 ? '' : ` (ended with ${code === null ? 'a signal' : `code ${code}`})`;
  return {
    severity,
    message: message === '' ? `The command said nothing${odd}.` : `${message}${odd}`,
    performance: performanceIn(`${numbers.join(' ')} ${later}`),
  };
}

/** 'label'=value[UOM];[warn];[crit];[min];[max], separated by blanks. What is none of it is passed over. */
export function performanceIn(text: string): Performance[] {
  const found: Performance[] = [];
  for (const [, quoted, bare, number, unit, rest = ''] of text.matchAll(
    /(?:'((?:[^']|'')+)'|([^\s'=]+))=(-?\d+(?:[.,]\d+)?)([A-Za-z%]*)((?:;[^\s;]*){0,4})(?=\s|;|$)/g,
  )) {
    const [warning = '', critical = '', minimum = '', maximum = ''] = rest.split(';').slice(1);
    found.push({
      label: (quoted?.replaceAll("''", "'") ?? bare ?? '').slice(0, 100),
      value: Number(number!.replace(',', '.')),
      unit: unit!.slice(0, 10),
      ...(warning !== '' && { warning: warning.slice(0, 50) }),
      ...(critical !== '' && { critical: critical.slice(0, 50) }),
      ...(isNumber(minimum) && { minimum: Number(minimum) }),
      ...(isNumber(maximum) && { maximum: Number(maximum) }),
    });
    if (found.length === mostValues) break;
  }
  return found;
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text));
