import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createTcp, type AddressInfo, type Server } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { createSocket } from 'node:dgram';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  loadPackageDefinition,
  Server as GrpcServer,
  ServerCredentials,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { HttpConfig, IcmpConfig, ProbeResult } from '../../src/checks/config.js';
import { Network } from '../../src/network/network.js';
import { dnsProbe, serverParts } from '../../src/checks/probes/dns.js';
import { grpcProbe } from '../../src/checks/probes/grpc.js';
import { httpProbe } from '../../src/checks/probes/http.js';
import { icmpProbe, judgePing } from '../../src/checks/probes/icmp.js';
import { judgeOutput, performanceIn, pluginProbe } from '../../src/checks/probes/plugin.js';
import { TimedOut } from '../../src/network/failures.js';
import { tcpProbe } from '../../src/checks/probes/tcp.js';
import { tlsProbe } from '../../src/checks/probes/tls.js';
import { readPlugins } from '../../src/checks/plugins.js';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Loopback is opened, as an administrator would; other private addresses are not. */
const loopback = new Network({ allow: ['127.0.0.0/8', '::1/128'] });
const inTime = () => ({ signal: new AbortController().signal, network: loopback });
/** The check's timeout has passed as soon as it waits. */
const outOfTime = (after = 50) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new TimedOut(after)), after);
  return { signal: controller.signal, network: loopback };
};

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

describe('HTTP', () => {
  const plain: HttpConfig = {
    url: '',
    method: 'GET',
    headers: [],
    expectedStatus: ['200-299'],
    followRedirects: true,
    verifyCertificate: true,
  };
  async function serve(listener: RequestListener): Promise<string> {
    const server = createHttp(listener);
    closing.push(() => server.closeAllConnections());
    return `http://127.0.0.1:${await listening(server)}`;
  }
  const ask = (config: Partial<HttpConfig>, options = inTime()): Promise<ProbeResult> =>
    httpProbe({ ...plain, ...config }, options);

  test('is OK for an expected status, with how long it took', async () => {
    const url = await serve((_, response) => void response.end('fine'));
    const seen = await ask({ url });
    expect(seen).toMatchObject({ severity: 'OK', performance: [{ label: 'time', unit: 'ms' }] });
    expect(seen.message).toMatch(/^HTTP 200 in \d+ ms\.$/);
  });

  test.each<[string, Partial<HttpConfig>, string]>([
    ['another status', { expectedStatus: ['404'] }, 'HTTP 200, expected 404.'],
    ['a text that is not there', { contains: 'healthy' }, 'do not contain'],
    ['a pattern that does not match', { matches: '.*healthy.*' }, 'does not match'],
    ['a value that is another', { jsonPath: '/db/state', jsonEquals: '"up"' }, '/db/state in the body is not'],
    ['a value that is not there', { jsonPath: '/db/none' }, 'nothing at /db/none'],
  ])('is CRITICAL for %s, and does not repeat the body', async (_, config, message) => {
    const url = await serve((_, response) => void response.end('{"db":{"state":"secret words"}}'));
    const seen = await ask({ url, ...config });
    expect(seen.severity).toBe('CRITICAL');
    expect(seen.message).toContain(message);
    expect(seen.message).not.toContain('secret');
  });

  test('takes texts, patterns and values that fit', async () => {
    const url = await serve((_, response) => void response.end('{"db":{"state":["up",{"a/b":1}]}}'));
    const config = { contains: 'state', matches: '.*up.*', jsonPath: '/db/state/1/a~1b', jsonEquals: '1' };
    expect(await ask({ url, ...config })).toMatchObject({ severity: 'OK' });
  });

  test('is as bad as its latency', async () => {
    const url = await serve((_, response) => void setTimeout(() => response.end(), 20));
    expect(await ask({ url, warningLatency: 1 })).toMatchObject({ severity: 'WARNING' });
    expect(await ask({ url, warningLatency: 1, criticalLatency: 2 })).toMatchObject({ severity: 'CRITICAL' });
  });

  test('reads no more than 64 KiB of a body that does not end', async () => {
    const url = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await ask({ url })).toMatchObject({ severity: 'OK' });
  });

  test('follows three redirects and no fourth, and takes no credentials to another origin', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('fine');
    });
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      const left = Number(request.url!.slice(1));
      response.writeHead(302, { location: left > 1 ? `/${left - 1}` : other }).end();
    });
    const headers = [{ name: 'Authorization', value: 'Bearer hush', secret: true }];
    expect(await ask({ url: `${url}/3`, headers })).toMatchObject({ severity: 'OK' });
    expect(seen).toEqual(['Bearer hush', 'Bearer hush', 'Bearer hush', undefined]);
    expect((await ask({ url: `${url}/4`, headers })).message).toContain('more than 3 redirects');
    expect(await ask({ url: `${url}/1`, followRedirects: false })).toMatchObject({ severity: 'CRITICAL' });
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/',
    'http://0xa9fea9fe/',
    'http://10.0.0.1/',
    'file:///etc/passwd',
  ])('does not follow a redirect to %s', async (location) => {
    const url = await serve((_, response) => void response.writeHead(302, { location }).end());
    const seen = await ask({ url });
    expect(seen.severity).toBe('UNKNOWN');
    expect(seen.message).toMatch(/closed to checks|only http/);
  });

  test('connects to the address that was vetted, whatever the name is answered later', async () => {
    let hits = 0;
    const url = await serve((_, response) => void (hits++, response.end()));
    const answers = ['127.0.0.1', '169.254.169.254'];
    let asked = 0;
    const resolve = async () => [{ address: answers[Math.min(asked++, 1)]! }];
    const network = new Network({ allow: ['127.0.0.0/8'], resolve });
    const target = url.replace('127.0.0.1', 'rebinding.example');
    expect(await ask({ url: target }, { ...inTime(), network })).toMatchObject({ severity: 'OK' });
    expect([hits, asked]).toEqual([1, 1]);
    expect(await ask({ url: target }, { ...inTime(), network })).toMatchObject({ severity: 'UNKNOWN' });
    expect(hits).toBe(1);
  });

  test('is CRITICAL when nobody answers in time, or nobody listens', async () => {
    const url = await serve(() => undefined);
    expect(await ask({ url }, outOfTime())).toMatchObject({
      severity: 'CRITICAL',
      message: 'No answer within 0.05 s.',
    });
    const server = createTcp();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await ask({ url: `http://127.0.0.1:${port}` })).toMatchObject({ message: 'The connection was refused.' });
  });
});

describe('TCP', () => {
  test('is OK when it connects, and when it hears what it waits for', async () => {
    const port = await listening(createTcp((socket) => socket.on('data', (data) => socket.end(`+${data.toString()}`))));
    expect(await tcpProbe({ host: '127.0.0.1', port }, inTime())).toMatchObject({ severity: 'OK' });
    const talk = { host: '127.0.0.1', port, send: 'PING\r\n' };
    expect(await tcpProbe({ ...talk, expect: '+PING' }, inTime())).toMatchObject({ severity: 'OK' });
    expect(await tcpProbe({ ...talk, expect: '+PONG' }, inTime())).toMatchObject({ severity: 'CRITICAL' });
  });

  test('is CRITICAL when nothing is heard in time, and UNKNOWN for a target that is closed', async () => {
    const port = await listening(createTcp((socket) => socket.on('error', () => undefined)));
    const silent = await tcpProbe({ host: '127.0.0.1', port, expect: 'hello' }, outOfTime());
    expect(silent).toMatchObject({ severity: 'CRITICAL', message: 'No answer within 0.05 s.' });
    const closed = await tcpProbe({ host: '127.0.0.1', port }, { ...inTime(), network: new Network() });
    expect(closed).toMatchObject({ severity: 'UNKNOWN' });
    expect(closed.message).toContain('CHECK_ALLOW');
  });
});

describe('DNS', () => {
  /** Answers every question with one address, or that the name is not there. */
  async function answering(address: string | undefined): Promise<string> {
    const socket = createSocket('udp4');
    closing.push(() => socket.close());
    socket.on('message', (query, from) => {
      const question = query.subarray(12, query.indexOf(0, 12) + 5);
      const header = Buffer.from([
        query[0]!,
        query[1]!,
        0x81,
        address ? 0x80 : 0x83,
        0,
        1,
        0,
        address ? 1 : 0,
        0,
        0,
        0,
        0,
      ]);
      const record = address
        ? Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)])
        : Buffer.alloc(0);
      socket.send(Buffer.concat([header, question, record]), from.port, from.address);
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return `127.0.0.1:${socket.address().port}`;
  }
  const config = { name: 'www.example.com', recordType: 'A' as const, expected: [] };

  test('is OK when the answers have what is expected', async () => {
    const servers = [await answering('192.0.2.7')];
    expect(await dnsProbe({ ...config, servers, expected: ['192.0.2.7'] }, inTime())).toMatchObject({ severity: 'OK' });
    const missing = await dnsProbe({ ...config, servers, expected: ['192.0.2.8'] }, inTime());
    expect(missing).toMatchObject({ severity: 'CRITICAL', message: '1 answers, and none of them has 192.0.2.8.' });
  });

  test('is CRITICAL for a name that is not there, and asks no server that is closed', async () => {
    const servers = [await answering(undefined)];
    expect((await dnsProbe({ ...config, servers }, inTime())).message).toContain('NXDOMAIN');
    expect(await dnsProbe({ ...config, servers: ['10.0.0.53'] }, inTime())).toMatchObject({ severity: 'UNKNOWN' });
  });

  test('reads a server with and without a port', () => {
    expect(['192.0.2.53', '192.0.2.53:5353', '[2001:db8::53]:54', '2001:db8::53'].map(serverParts)).toEqual([
      { host: '192.0.2.53', port: 53 },
      { host: '192.0.2.53', port: 5353 },
      { host: '2001:db8::53', port: 54 },
      { host: '2001:db8::53', port: 53 },
    ]);
  });
});

const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    return false;
  }
})();
if (!hasOpenssl) console.warn('There is no openssl here: the tests of certificates are left out.');

describe.skipIf(!hasOpenssl)('TLS', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'checks-tls-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function serve(days: number): Promise<number> {
    const [key, cert] = [join(folder, `${days}.key`), join(folder, `${days}.crt`)];
    const names = ['-subj', '/CN=web.example', '-addext', 'subjectAltName=DNS:web.example,IP:127.0.0.1'];
    const made = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', String(days)];
    execFileSync('openssl', ['req', ...made, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return listening(createTls({ key: readFileSync(key), cert: readFileSync(cert) }));
  }
  const look = (port: number, serverName = 'web.example', network = loopback) =>
    tlsProbe({ host: '127.0.0.1', port, serverName, warningDays: 21, criticalDays: 7 }, { ...inTime(), network });

  test('is CRITICAL for a certificate that nobody trusts, and for one of another name', async () => {
    const port = await serve(100);
    expect((await look(port)).message).toMatch(/^The certificate is not valid: .*SELF_SIGNED/);
    expect(await look(port, 'shop.example')).toMatchObject({
      severity: 'CRITICAL',
      message: 'The certificate is not for shop.example.',
      performance: [{ label: 'days', value: 99 }],
    });
  });

  test.each([
    [100, 'OK'],
    [15, 'WARNING'],
    [5, 'CRITICAL'],
  ])('is, with a trusted certificate of %i days, %s', async (days, severity) => {
    const port = await serve(days);
    // Trust is given to a process when it starts, so another looks.
    const script = `
      import { Network } from ${JSON.stringify(join(process.cwd(), 'src/network/network.ts'))};
      import { tlsProbe } from ${JSON.stringify(join(process.cwd(), 'src/checks/probes/tls.ts'))};
      const network = new Network({ allow: ['127.0.0.0/8'] });
      const config = { host: '127.0.0.1', port: ${port}, serverName: 'web.example', warningDays: 21, criticalDays: 7 };
      console.log(JSON.stringify(await tlsProbe(config, { signal: new AbortController().signal, network })));`;
    const file = join(folder, `${days}.mts`);
    writeFileSync(file, script);
    const { execa } = await import('execa');
    const { stdout } = await execa(join(process.cwd(), 'node_modules/.bin/tsx'), [file], {
      env: { NODE_EXTRA_CA_CERTS: join(folder, `${days}.crt`) },
    });
    expect(JSON.parse(stdout)).toMatchObject({ severity, message: expect.stringContaining('holds until') as string });
  });
});

describe('ICMP', () => {
  const config: IcmpConfig = { host: '127.0.0.1', count: 2, warningLoss: 34, criticalLoss: 100 };
  test.each([
    ['3 packets transmitted, 3 received, 0% packet loss, time 2003ms\nrtt min/avg/max/mdev = 0.1/0.2/0.3/0.1 ms', 'OK'],
    ['3 packets transmitted, 1 packets received, 66% packet loss\nround-trip min/avg/max = 0.1/0.2/0.3 ms', 'WARNING'],
    ['3 packets transmitted, 0 received, 100% packet loss, time 2003ms', 'CRITICAL'],
    ['ping: socket: Operation not permitted', 'UNKNOWN'],
  ])('reads %j as %s', (output, severity) => {
    expect(judgePing(output, 'ping: socket: Operation not permitted', config).severity).toBe(severity);
  });

  test('is as bad as its latency', () => {
    const output = '3 sent, 0% packet loss\nrtt min/avg/max/mdev = 1.0/20.5/30.0/1.0 ms';
    expect(judgePing(output, '', { ...config, warningLatency: 20 }).severity).toBe('WARNING');
    expect(judgePing(output, '', { ...config, criticalLatency: 20 }).severity).toBe('CRITICAL');
  });

  test.skipIf(!existsSync('/usr/bin/ping') && !existsSync('/bin/ping'))('asks the system', async () => {
    // Where this process may not ping, it says so instead.
    expect(['OK', 'UNKNOWN']).toContain((await icmpProbe(config, inTime())).severity);
    expect(await icmpProbe({ ...config, host: '10.0.0.1' }, inTime())).toMatchObject({ severity: 'UNKNOWN' });
  });
});

describe('gRPC', () => {
  async function serve(statuses: Record<string, string>): Promise<number> {
    const file = new URL('../../src/checks/probes/health.proto', import.meta.url).pathname;
    const { grpc } = loadPackageDefinition(loadSync(file, { enums: String })) as unknown as {
      grpc: { health: { v1: { Health: ServiceClientConstructor } } };
    };
    const server = new GrpcServer();
    server.addService(grpc.health.v1.Health.service, {
      Check: (
        { request }: { request: { service: string } },
        answer: (error: object | null, response?: object) => void,
      ) => {
        const status = statuses[request.service];
        if (status === undefined) answer({ code: 5, details: 'unknown' });
        else answer(null, { status });
      },
    });
    const port = await new Promise<number>((resolve, reject) =>
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    closing.push(() => server.forceShutdown());
    return port;
  }

  test('reads SERVING, NOT_SERVING and a service that is not known', async () => {
    const port = await serve({ '': 'SERVING', shop: 'NOT_SERVING' });
    const ask = (service: string) => grpcProbe({ host: '127.0.0.1', port, service, tls: false }, inTime());
    expect(await ask('')).toMatchObject({ severity: 'OK' });
    expect(await ask('shop')).toMatchObject({ severity: 'CRITICAL', message: 'NOT_SERVING.' });
    expect(await ask('other')).toMatchObject({ severity: 'UNKNOWN' });
  });

  test('is CRITICAL when nobody answers', async () => {
    const port = await listening(createTcp((socket) => socket.on('error', () => undefined)));
    expect(await grpcProbe({ host: '127.0.0.1', port, service: '', tls: false }, outOfTime())).toMatchObject({
      severity: 'CRITICAL',
      message: 'No answer within 0.05 s.',
    });
  });
});

describe('PLUGIN', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'checks-plugins-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function aPlugin(body: string, more: { arguments?: string[]; allowArguments?: boolean } = {}) {
    const command = join(folder, `plugin-${Math.random().toString(36).slice(2)}`);
    writeFileSync(command, `#!/bin/sh\n${body}\n`);
    chmodSync(command, 0o755);
    return pluginProbe(new Map([['test', { command, arguments: [], allowArguments: false, ...more }]]));
  }
  const config = { command: 'test', arguments: [] as string[] };

  test.each([
    [0, 'OK'],
    [1, 'WARNING'],
    [2, 'CRITICAL'],
    [3, 'UNKNOWN'],
    [7, 'UNKNOWN'],
  ])('that ends with %i is %s', async (code, severity) => {
    const seen = await aPlugin(`echo "all is told | load=1.5;2;3;0;10 'free space'=12%"; exit ${code}`)(
      config,
      inTime(),
    );
    expect(seen).toMatchObject({ severity, message: expect.stringMatching(/^all is told/) as string });
    expect(seen.performance).toEqual([
      { label: 'load', value: 1.5, unit: '', warning: '2', critical: '3', minimum: 0, maximum: 10 },
      { label: 'free space', value: 12, unit: '%' },
    ]);
  });

  test('gets arguments as they are, without a shell, and only where the list allows them', async () => {
    const allowed = aPlugin('printf "%s\\n" "$*"', { arguments: ['-H'], allowArguments: true });
    const seen = await allowed({ ...config, arguments: ['$(id)', '; ls', '`x`'] }, inTime());
    expect(seen.message).toBe('-H $(id) ; ls `x`');
    expect(await aPlugin('echo ran')({ ...config, arguments: ['x'] }, inTime())).toMatchObject({
      severity: 'UNKNOWN',
      message: 'The command test takes no arguments from checks.',
    });
  });

  test('is given none of our environment', async () => {
    process.env['HUSH'] = 'a secret';
    expect((await aPlugin('env | tr "\\n" " "')(config, inTime())).message).not.toContain('HUSH');
    delete process.env['HUSH'];
  });

  test('that takes too long is ended with all it started', async () => {
    const file = join(folder, 'child');
    const slow = aPlugin(`sleep 60 & echo $! > ${file}; wait`);
    const controller = new AbortController();
    const running = slow(config, { signal: controller.signal, network: loopback });
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n')).toBe(true);
    controller.abort(new TimedOut(50));
    expect(await running).toMatchObject({ severity: 'UNKNOWN', message: 'No answer within 0.05 s.' });
    const child = readFileSync(file, 'utf8').trim();
    const state = (): string =>
      existsSync(`/proc/${child}/stat`) ? readFileSync(`/proc/${child}/stat`, 'utf8').split(' ')[2]! : 'gone';
    await expect.poll(() => ['gone', 'Z', 'X'].includes(state())).toBe(true);
  });

  test('that says more than 8 KiB is read to its end and cut', async () => {
    const seen = await aPlugin('head -c 1000000 /dev/zero | tr "\\0" x')(config, inTime());
    expect(seen).toMatchObject({ severity: 'OK' });
    expect(seen.message).toHaveLength(1_000);
  });

  test('that is not on the list, or cannot be started, is UNKNOWN', async () => {
    expect(await pluginProbe(new Map())(config, inTime())).toMatchObject({ severity: 'UNKNOWN' });
    const gone = new Map([['test', { command: '/nowhere/check', arguments: [], allowArguments: false }]]);
    expect((await pluginProbe(gone)(config, inTime())).message).toContain('cannot be started (ENOENT)');
  });

  test('is read from a file of names, which is refused whole when something is wrong', () => {
    const file = join(folder, 'plugins.yaml');
    writeFileSync(
      file,
      'load:\n  command: /usr/lib/nagios/plugins/check_load\n  args: [-w, "5"]\n  allowArguments: true\n',
    );
    expect(readPlugins(file).get('load')).toEqual({
      command: '/usr/lib/nagios/plugins/check_load',
      arguments: ['-w', '5'],
      allowArguments: true,
    });
    expect(readPlugins(undefined).size).toBe(0);
    writeFileSync(file, 'load: { command: check_load, shell: true }');
    expect(() => readPlugins(file)).toThrow(/load.command: is no absolute path/);
  });

  test('says what nobody can read as nothing', () => {
    expect(judgeOutput(0, '')).toMatchObject({ severity: 'OK', message: 'The command said nothing.' });
    expect(judgeOutput(null, 'x')).toMatchObject({ severity: 'UNKNOWN' });
    expect(performanceIn('nonsense =4 x=y a=1 b=2ms;;5:10')).toEqual([
      { label: 'a', value: 1, unit: '' },
      { label: 'b', value: 2, unit: 'ms', critical: '5:10' },
    ]);
  });
});
