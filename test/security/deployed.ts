import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { Agent } from 'undici';
import { projectRoot } from '../../src/config.js';

/** Whether nginx is installed. */
export const hasNginx = (): Promise<boolean> => execa('nginx', ['-v'], { reject: false }).then(({ failed }) => !failed);

/** Makes a certificate that is good for the name, and gives where it and its key are. */
export async function certificateFor(name: string, folder: string): Promise<{ certificate: string; key: string }> {
  const [certificate, key] = [join(folder, 'itsm-graph.crt'), join(folder, 'itsm-graph.key')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  await execa('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...subject,
    ...['-keyout', key, '-out', certificate],
  ]);
  return { certificate, key };
}

/** Runs nginx with this site alone, in the folder. Resolves when it listens; gives the way to end it. */
export async function startNginx(site: string, folder: string, port: number): Promise<() => Promise<void>> {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const name of temporary) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      'daemon off;',
      'worker_processes 1;',
      // As root it would give its workers to a user who may not enter the folder.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid ${folder}/nginx.pid;`,
      `error_log ${folder}/error.log;`,
      'events { worker_connections 512; }',
      `http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}`,
      `include ${folder}/site.conf; }`,
      '',
    ].join('\n'),
  );
  const args = ['-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')];
  await execa('nginx', ['-t', ...args]);
  const child = spawn('nginx', args, { stdio: 'ignore' });
  await untilListening(port, child);
  return () => ended(child, 'SIGTERM');
}

/** One process of the product, as the unit starts it. */
export class ProductProcess {
  private child: ChildProcess | undefined;
  private log = '';

  constructor(
    private readonly command: readonly string[],
    private readonly environment: Readonly<Record<string, string>>,
    readonly port: number,
  ) {}

  /** Resolves when it is ready. */
  async start(): Promise<void> {
    const [program = '', ...args] = this.command;
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...this.environment, PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (this.log += String(data)));
    const gone = once(child, 'exit').then(() =>
      Promise.reject(new Error(`A process ended at its start:\n${this.log}`)),
    );
    gone.catch(() => undefined);
    await Promise.race([this.untilReady(), gone]);
  }

  /** SIGTERM, and waits for the end. Gives how long it took, in milliseconds. */
  async stop(): Promise<number> {
    const begun = performance.now();
    if (this.child) await ended(this.child, 'SIGTERM');
    return performance.now() - begun;
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  private async untilReady(): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      const response = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.ok) return;
      await pause(200);
    }
    throw new Error(`A process was not ready within two minutes:\n${this.log}`);
  }
}

/** What asks the name through the proxy on this machine, and trusts its certificate. */
export const agentFor = (ca: string): Agent => new Agent({ connect: { ca, lookup: toLoopback } });

type Found = (error: null, address: string | { address: string; family: number }[], family?: number) => void;
export function toLoopback(_name: string, { all }: { all?: boolean | undefined }, found: Found): void {
  if (all) found(null, [{ address: '127.0.0.1', family: 4 }]);
  else found(null, '127.0.0.1', 4);
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.body?.cancel().then(() => true),
      () => false,
    );
    if (answered) return;
    await pause(50);
  }
  throw new Error(`Nothing listens on ${port}.`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
