import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/import-command.js';
import type { ImportReport } from '../../src/cli/import-client.js';

interface Call {
  operation: string;
  source: string;
  format?: string;
  content?: string;
  mode?: string;
  run?: string;
  dryRun: boolean;
  confirmRetire: boolean;
  reason?: string;
}

const nothing: ImportReport = {
  created: 0,
  updated: 0,
  unchanged: 0,
  retired: 0,
  relationshipsCreated: 0,
  relationshipsEnded: 0,
  rejected: [],
  warnings: [],
  changeSet: null,
  plan: [],
};

/** Answers as the product does, from a script, and keeps what it was asked. */
class FakeProduct {
  readonly calls: Call[] = [];
  answer: (call: Call) => Partial<ImportReport> = () => ({});
  /** Instead of a GraphQL answer. */
  raw: { status: number; body: string } | undefined;
  private readonly server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      if (this.raw) return void response.writeHead(this.raw.status).end(this.raw.body);
      const { query, variables } = JSON.parse(body) as { query: string; variables: Omit<Call, 'operation'> };
      const call = { operation: query.includes('completeImport') ? 'completeImport' : 'importDocument', ...variables };
      this.calls.push(call);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { result: { ...nothing, ...this.answer(call) } } }));
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

let product: FakeProduct;
let folder: string;

beforeEach(async () => {
  product = new FakeProduct();
  await product.start();
  folder = await mkdtemp(join(tmpdir(), 'itsm-graph-cli-'));
});

afterEach(async () => {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function run(args: string[], { stdin = '', signal }: { stdin?: string; signal?: AbortSignal } = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const collect = (stream: PassThrough): (() => string) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    return () => text;
  };
  const [out, err] = [collect(stdout), collect(stderr)];
  const code = await importCommand(args, { stdin: Readable.from([stdin]), stdout, stderr }, signal);
  await new Promise(setImmediate);
  return { code, out: out(), err: err() };
}

const sent = (): string[] => product.calls.map(({ content = '' }) => content);

const item = (key: string | number): string => JSON.stringify({ class: 'SERVER', key: String(key), name: `s${key}` });
const relationship = (from: string, to: string): string =>
  JSON.stringify({ from: { key: from }, type: 'DEPENDS_ON', to: { key: to } });

describe('one document', () => {
  test('goes in one call, with its format, source and reason', async () => {
    const path = await put('app.yaml', 'apiVersion: v1\nkind: Service\n');
    product.answer = () => ({ created: 1, changeSet: 'c1' });
    const { code, out } = await run([path, '--source', 'k8s', '--url', product.url, '--reason', 'nightly']);
    expect(code).toBe(0);
    expect(product.calls).toEqual([
      {
        operation: 'importDocument',
        source: 'k8s',
        format: 'KUBERNETES',
        content: 'apiVersion: v1\nkind: Service\n',
        mode: 'MERGE',
        dryRun: false,
        confirmRetire: false,
        reason: 'nightly',
      },
    ]);
    expect(out).toMatch(/Created\s+│\s+1 /);
    expect(out).toContain('Written, in one ChangeSet.');
  });

  test('replaces its source in that one call when asked', async () => {
    const path = await put('app.yaml', 'apiVersion: v1\nkind: Service\n');
    await run([path, '--source', 'k8s', '--url', product.url, '--replace', '--confirm-retire']);
    expect(product.calls).toMatchObject([{ mode: 'REPLACE_SOURCE', confirmRetire: true }]);
    expect(product.calls[0]).not.toHaveProperty('run');
  });

  test('is unpacked when it is gzipped, whatever its name', async () => {
    for (const name of ['state.tfstate.gz', 'state']) {
      const path = await put(name, gzipSync('{"terraform_version": "1.9.0"}'));
      expect((await run([path, '--source', 's', '--url', product.url])).code).toBe(0);
    }
    expect(product.calls).toMatchObject([
      { format: 'TERRAFORM_STATE', content: '{"terraform_version": "1.9.0"}' },
      { format: 'TERRAFORM_STATE' },
    ]);
  });

  test('of more than 16 MB is not sent, and the message says how to split it', async () => {
    const path = await put('dump.json', `[{"model": "dcim.site", "x": "${'a'.repeat(17 * 1024 ** 2)}"}]`);
    const { code, out } = await run([path, '--source', 's', '--url', product.url]);
    expect(code).toBe(1);
    expect(out).toContain('TOO_LARGE');
    expect(out).toContain('one application at a time');
    expect(product.calls).toEqual([]);
  });

  test('is put aside from standard input and removed after the import, and after a failure', async () => {
    const spools = async (): Promise<string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('itsm-graph-import-'));
    const before = await spools();
    const given = { stdin: '{"bomFormat": "CycloneDX"}' };
    expect((await run(['-', '--source', 's', '--url', product.url], given)).code).toBe(0);
    expect(product.calls).toMatchObject([{ format: 'CYCLONEDX', content: given.stdin }]);
    product.raw = { status: 500, body: 'no' };
    expect((await run(['-', '--source', 's', '--url', product.url], given)).code).toBe(1);
    expect(await spools()).toEqual(before);
  });
});

describe('a folder', () => {
  test('sends what names each other as one document, and the rest one by one', async () => {
    await put('a/one.yaml', 'apiVersion: v1\nkind: Service\n');
    await put('b/two.yaml', 'apiVersion: v1\nkind: Pod\n');
    await put('c/three.tfstate', '{"resources": []}');
    await put('c/four.tfstate', '{"resources": [1]}');
    await put('README.md', '# Not an inventory\n');
    await put('.git/config', '{"bomFormat": "CycloneDX"}');
    const { code, err } = await run([folder, '--source', 's', '--url', product.url]);
    expect(code).toBe(0);
    expect(product.calls.map(({ format, content, mode }) => [format, mode, content])).toEqual([
      ['KUBERNETES', 'MERGE', 'apiVersion: v1\nkind: Service\n\n---\napiVersion: v1\nkind: Pod\n'],
      ['TERRAFORM_STATE', 'MERGE', '{"resources": [1]}'],
      ['TERRAFORM_STATE', 'MERGE', '{"resources": []}'],
    ]);
    expect(err).toContain('README.md');
  });

  test('that replaces its source is one run of merges, completed at the end', async () => {
    await put('one.tfstate', '{}');
    await put('two.tfstate', '{}');
    product.answer = ({ operation }) => (operation === 'completeImport' ? { retired: 3 } : { created: 1 });
    const { code, out } = await run([folder, '--source', 's', '--url', product.url, '--replace']);
    expect(code).toBe(0);
    expect(product.calls.map(({ operation, mode }) => [operation, mode])).toEqual([
      ['importDocument', 'MERGE'],
      ['importDocument', 'MERGE'],
      ['completeImport', undefined],
    ]);
    expect(new Set(product.calls.map(({ run: id }) => id)).size).toBe(1);
    expect(product.calls[0]?.run).toMatch(/^[0-9a-f-]{36}$/);
    expect(out).toMatch(/Retired\s+│\s+3 /);
  });

  test('of which a part cannot be read retires nothing', async () => {
    await put('one.tfstate', '{}');
    await put('two.tfstate', '{');
    product.answer = ({ content }) =>
      content === '{' ? { rejected: [{ path: 'content', code: 'UNREADABLE', message: 'This is not JSON.' }] } : {};
    const { code, out, err } = await run([folder, '--source', 's', '--url', product.url, '--replace']);
    expect(code).toBe(1);
    expect(product.calls.map(({ operation }) => operation)).toEqual(['importDocument', 'importDocument']);
    expect(out).toContain('two.tfstate: content: This is not JSON.');
    expect(err).toContain('Nothing was retired');
  });

  test('names the file and the line in it of what a joined document says', async () => {
    await put('one.yaml', 'apiVersion: v1\nkind: Service\n');
    await put('two.yaml', 'apiVersion: v1\nkind: [\n');
    product.answer = () => ({ rejected: [{ path: 'line 6', code: 'UNREADABLE', message: 'See line 6.' }] });
    const { out } = await run([folder, '--source', 's', '--url', product.url]);
    expect(out).toContain('two.yaml: line 2: See line 2.');
  });
});

describe('rows', () => {
  test('go in batches, items before relationships, when they are more than a batch', async () => {
    const path = await put(
      'rows.ndjson',
      [item(1), relationship('1', '3'), item(2), '', item(3), relationship('2', '3')].join('\n'),
    );
    const { code } = await run([path, '--source', 's', '--url', product.url, '--batch', '2']);
    expect(code).toBe(0);
    expect(sent()).toEqual([
      `${item(1)}\n${item(2)}\n`,
      `${item(3)}\n`,
      `${relationship('1', '3')}\n${relationship('2', '3')}\n`,
    ]);
  });

  test('go in one call, as they are, when they fit', async () => {
    const path = await put('rows.ndjson', [relationship('1', '2'), item(1), item(2)].join('\n'));
    await run([path, '--source', 's', '--url', product.url, '--replace']);
    expect(product.calls).toMatchObject([
      { mode: 'REPLACE_SOURCE', content: `${relationship('1', '2')}\n${item(1)}\n${item(2)}\n` },
    ]);
  });

  test('in batches that replace their source are one run', async () => {
    const path = await put('rows.ndjson', [item(1), item(2), item(3)].join('\n'));
    await run([path, '--source', 's', '--url', product.url, '--replace', '--batch', '2']);
    expect(product.calls.map(({ operation, mode }) => [operation, mode])).toEqual([
      ['importDocument', 'MERGE'],
      ['importDocument', 'MERGE'],
      ['completeImport', undefined],
    ]);
  });

  test('of CSV carry their header in each batch, and are never cut inside a quoted value', async () => {
    const path = await put(
      'rows.csv',
      '\uFEFFkey,class,"na\nme"\r\n1,SERVER,"a\nb ""c"""\r\n2,SERVER,b\r\n\r\n3,SERVER,c',
    );
    await run([path, '--source', 's', '--url', product.url, '--batch', '2']);
    expect(sent()).toEqual([
      'key,class,"na\nme"\n1,SERVER,"a\nb ""c"""\n2,SERVER,b\n',
      'key,class,"na\nme"\n3,SERVER,c\n',
    ]);
  });

  test('that are bad are reported by their line in the file', async () => {
    const path = await put('rows.csv', 'key,class\n1,A\n2,B\n3,C\n4,D\n');
    product.answer = ({ content = '' }) =>
      content.includes('4,D') ? { rejected: [{ path: 'line 3', code: 'UNKNOWN_CLASS', message: 'On line 3.' }] } : {};
    const { code, out } = await run([path, '--source', 's', '--url', product.url, '--batch', '2']);
    expect(code).toBe(1);
    expect(out).toContain('line 5: On line 5.');
  });

  test('that name what comes in a later batch are sent again, once it is there', async () => {
    const path = await put('rows.csv', 'key,dependsOn\n1,4\n2,\n3,\n4,\n');
    const seen = new Set<string>();
    product.answer = ({ content = '' }) => {
      for (const [key] of content.matchAll(/^\d/gm)) seen.add(key);
      const open = content.includes('1,4') && !seen.has('4');
      return {
        created: 2,
        relationshipsCreated: content.includes('1,4') && !open ? 1 : 0,
        warnings: open ? [{ path: 'line 2', code: 'DANGLING_REFERENCE', message: 'no 4' }] : [],
      };
    };
    const { out } = await run([path, '--source', 's', '--url', product.url, '--batch', '2']);
    expect(sent()).toEqual(['key,dependsOn\n1,4\n2,\n', 'key,dependsOn\n3,\n4,\n', 'key,dependsOn\n1,4\n2,\n']);
    expect(out).toMatch(/Created\s+│\s+4 /);
    expect(out).toMatch(/Relationships created\s+│\s+1 /);
    expect(out).not.toContain('DANGLING_REFERENCE');
  });

  test('of relationships go after all items, whichever file and form they come in', async () => {
    const wrapped = `{"relationship":${relationship('1', '2')}}`;
    await put('a.csv', '"from";"type";"to"\n1;USES;2\n');
    await put('b.ndjson', [wrapped, item(1)].join('\n'));
    await put('c.csv', 'key,class,name\n2,SERVER,b\n');
    await run([folder, '--source', 's', '--url', product.url]);
    expect(sent()).toEqual([
      `${item(1)}\n`,
      'key,class,name\n2,SERVER,b\n',
      '"from";"type";"to"\n1;USES;2\n',
      `${wrapped}\n`,
    ]);
  });

  test('of a million lines pass through without being held', async () => {
    const line = (key: number): string =>
      `{"class":"SERVER","key":"${key}","name":"server ${key}","role":"${'x'.repeat(80)}"}`;
    const lines = 200_000;
    const path = await put('rows.ndjson', Array.from({ length: lines }, (_, key) => line(key)).join('\n'));
    let rows = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    product.answer = ({ content = '' }) => {
      rows += content.split('\n').length - 1;
      most = Math.max(most, process.memoryUsage().heapUsed - before);
      product.calls.length = 0;
      return { created: 1_000 };
    };
    const { code } = await run([path, '--source', 's', '--url', product.url]);
    expect(code).toBe(0);
    expect(rows).toBe(lines);
    expect(most).toBeLessThan(200 * 1024 ** 2);
  }, 60_000);
});

test('a file without rows is rejected, and nothing counts as gone because of it', async () => {
  await put('a.csv', 'key,class,name\n');
  await put('b.csv', 'key,class,name\n1,SERVER,a\n');
  const { code, out, err } = await run([folder, '--source', 's', '--url', product.url, '--replace']);
  expect(code).toBe(1);
  expect(out).toContain('NO_ROWS');
  expect(err).toContain('Nothing was retired');
  expect(product.calls.map(({ operation }) => operation)).toEqual(['importDocument']);
});

describe('a dry run', () => {
  test('writes nothing, and shows the plan field by field', async () => {
    const path = await put('rows.csv', 'key,class,name\n1,SERVER,a\n');
    product.answer = () => ({
      updated: 1,
      retired: 1,
      plan: [
        {
          key: '1',
          name: 'web-1',
          class: 'SERVER',
          action: 'UPDATE',
          changes: [{ name: 'memoryMiB', from: 4096, to: 8192 }],
        },
        { key: '2', name: 'web-2', class: 'SERVER', action: 'RETIRE', changes: [] },
        { key: '3', name: 'web-3', class: 'SERVER', action: 'CONFLICT', changes: [] },
      ],
    });
    const { code, out } = await run([path, '--source', 's', '--url', product.url, '--dry-run', '--replace']);
    expect(code).toBe(0);
    expect(product.calls).toMatchObject([{ dryRun: true, mode: 'REPLACE_SOURCE' }]);
    expect(out).toContain('memoryMiB: 4096 → 8192');
    expect(out).toMatch(/RETIRE.*web-2/);
    expect(out).toMatch(/Conflicts\s+│\s+1 /);
    expect(out).toContain('A dry run: nothing was written.');
  });

  test('of several calls starts no run, and says what it cannot tell', async () => {
    await put('one.tfstate', '{}');
    await put('two.tfstate', '{}');
    const { err } = await run([folder, '--source', 's', '--url', product.url, '--dry-run', '--replace']);
    expect(product.calls.map(({ operation, run: id }) => [operation, id])).toEqual([
      ['importDocument', undefined],
      ['importDocument', undefined],
    ]);
    expect(err).toContain('would retire is not in this plan');
  });
});

describe('what is not taken', () => {
  const reject = (place: number) => ({ path: `line ${place}`, code: 'REQUIRED', message: 'needs a value.' });

  test('is grouped by its code, with the first few of each, and makes the command fail', async () => {
    const path = await put('rows.csv', 'key\n1\n');
    product.answer = () => ({
      rejected: [2, 2, 2, 2, 2].map(reject),
      warnings: [{ path: 'line 2', code: 'SECRET_LEFT_OUT', message: 'password was left out.' }],
    });
    const { code, out } = await run([path, '--source', 's', '--url', product.url]);
    expect(code).toBe(1);
    expect(out).toContain('REQUIRED (5)');
    expect(out.match(/needs a value/g)).toHaveLength(3);
    expect(out).toContain('and 2 more. Show them with --all.');
    expect(out).toContain('SECRET_LEFT_OUT (1)');
    const all = await run([path, '--source', 's', '--url', product.url, '--all']);
    expect(all.out.match(/needs a value/g)).toHaveLength(5);
  });

  test('warnings alone do not make it fail', async () => {
    const path = await put('rows.csv', 'key\n1\n');
    product.answer = () => ({ warnings: [reject(2)] });
    expect((await run([path, '--source', 's', '--url', product.url])).code).toBe(0);
  });

  test('a refusal to retire so much says how to confirm it', async () => {
    const path = await put('rows.csv', 'key\n1\n');
    product.answer = () => ({
      rejected: [{ path: 'mode', code: 'RETIRE_LIMIT', message: 'This would retire 9 of 10.' }],
    });
    const { code, out } = await run([path, '--source', 's', '--url', product.url, '--replace']);
    expect(code).toBe(1);
    expect(out).toContain('--confirm-retire');
  });

  test('what a terminal would obey is not printed', async () => {
    const path = await put('rows.csv', 'key\n1\n');
    product.answer = () => ({ rejected: [{ path: 'line 2', code: 'INVALID', message: '\u001b[2Jcleared\u202e' }] });
    const { out } = await run([path, '--source', 's', '--url', product.url]);
    expect(out).toContain('cleared');
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b\[2J|\u202e/);
  });
});

describe('a server', () => {
  test('that cannot be reached gives 3, and how to start it', async () => {
    const path = await put('rows.csv', 'key\n1\n');
    await product.stop();
    const free = new FakeProduct();
    await free.start();
    const { url } = free;
    await free.stop();
    const { code, err, out } = await run([path, '--source', 's', '--url', url]);
    expect(code).toBe(3);
    expect(err).toContain('npm start');
    expect(out).toBe('');
    await product.start();
  });

  test.each([
    [404, '<html>Not found</html>', /HTTP 404.*--url/],
    [200, '{"hello": 1}', /no GraphQL/],
    [200, '{"data": {"result": {"created": 1}}}', /without an import's result/],
    [
      200,
      '{"errors": [{"message": "source: no colon.", "extensions": {"code": "BAD_USER_INPUT"}}]}',
      /BAD_USER_INPUT: source: no colon/,
    ],
    [
      413,
      '{"errors": [{"message": "The request is larger than 32mb.", "extensions": {"code": "BAD_REQUEST"}}]}',
      /larger than 32mb/,
    ],
  ])('that answers %i with %s is explained', async (status, body, message) => {
    const path = await put('rows.csv', 'key\n1\n');
    product.raw = { status, body };
    const { code, err } = await run([path, '--source', 's', '--url', product.url]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toContain('    at ');
  });

  test('that fails in the middle leaves what was taken, and the command says so', async () => {
    const path = await put('rows.ndjson', [item(1), item(2), item(3)].join('\n'));
    product.answer = () => {
      product.raw = { status: 503, body: 'gone' };
      return { created: 1, changeSet: 'c1' };
    };
    const { code, out, err } = await run([path, '--source', 's', '--url', product.url, '--batch', '1']);
    expect(code).toBe(1);
    expect(err).toContain('HTTP 503');
    expect(out).toMatch(/Created\s+│\s+1 /);
  });

  test('is left alone when the command is interrupted', async () => {
    const path = await put('rows.ndjson', [item(1), item(2), item(3)].join('\n'));
    const interrupted = new AbortController();
    product.answer = () => {
      interrupted.abort();
      return { created: 1 };
    };
    const { code, err } = await run([path, '--source', 's', '--url', product.url, '--batch', '1'], {
      signal: interrupted.signal,
    });
    expect(code).toBe(130);
    expect(err).toContain('Stopped.');
    expect(product.calls).toHaveLength(1);
  });
});

describe('used wrongly, the command gives 2 and says what to give', () => {
  test.each([
    [[], /--source/],
    [['--source', 's'], /missing required argument/],
    [['rows.csv'], /--source/],
    [['rows.csv', '--source', 's'], /There is no file or folder rows.csv/],
    [['rows.csv', '--source', 's', '--format', 'excel'], /Give one of KUBERNETES/],
    [['rows.csv', '--source', 's', '--batch', '0'], /from 1 to 20000/],
    [['rows.csv', '--source', 's', '--url', 'localhost'], /http:\/\/127.0.0.1:4000\/graphql/],
    [['rows.csv', '--source', 's', '--url', 'http://me:secret@host/graphql'], /carries a user or a password/],
    [['a.csv', 'b.csv', '--source', 's'], /too many arguments/],
  ])('%j', async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toContain('secret');
  });

  test('also for a file of no known format, an empty folder and an empty standard input', async () => {
    const path = await put('notes.txt', 'Hello.');
    expect(await run([path, '--source', 's', '--url', product.url])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--format') as unknown,
    });
    expect((await run([folder, '--source', 's', '--url', product.url])).code).toBe(2);
    expect((await run(['-', '--source', 's', '--url', product.url])).code).toBe(2);
    expect(product.calls).toEqual([]);
  });

  test('a format may be named in lower case and with dashes', async () => {
    const path = await put('notes.txt', '{}');
    await run([path, '--source', 's', '--url', product.url, '--format', 'terraform-state']);
    expect(product.calls).toMatchObject([{ format: 'TERRAFORM_STATE' }]);
  });
});
