import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecret, isSecretName, redactAttributes, withoutCredentials } from '../../src/import/secrets.js';

describe('isSecretName', () => {
  test.each([
    ...[
      'password',
      'DB_PASSWORD',
      'dbPassword',
      'POSTGRES_PASSWD',
      'pwd',
      'clientSecret',
      'client_secret',
      'SECRET_KEY_BASE',
    ],
    ...[
      'api_key',
      'x-api-key',
      'apiKey',
      'API_KEY',
      'APIKEY',
      'privateKey',
      'private_key_pem',
      'AWS_SECRET_ACCESS_KEY',
    ],
    ...[
      'AWS_ACCESS_KEY_ID',
      'AccountKey',
      'authToken',
      'GITHUB_TOKEN',
      'connection_string',
      'ConnectionStrings',
      'user_data',
    ],
    ...[
      'MYSQL_ROOT_PASSWORD2',
      'dbpassword',
      'SharedAccessSignature',
      'Authorization',
      'webhook_url',
      'master_password',
    ],
  ])('takes %s for a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  test.each([
    ...[
      'name',
      'host',
      'image',
      'secretName',
      'secret_arn',
      'PASSWORD_FILE',
      'token_ttl',
      'passwordPolicy',
      'kms_key_id',
    ],
    ...['keyName', 'authenticate', 'PORT', 'compass', 'bypass_rules', 'monkey', 'tokenizerVersion', 'secretRef', ''],
  ])('takes %s for an ordinary name', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('withoutCredentials', () => {
  test.each([
    ['postgres://shop:hunter2@db:5432/shop?ssl=true', 'postgres://db:5432/shop?ssl=true'],
    ['postgres://shop:hun@ter2@db:5432/shop', 'postgres://db:5432/shop'],
    ['postgres://shop:hunter/2@db:5432/shop', 'postgres://db:5432/shop'],
    ['https://hunter2@git.example.com/x.git', 'https://git.example.com/x.git'],
    ['amqp://:hunter2@broker', 'amqp://broker'],
    ['shop:hunter2@tcp(db:3306)/shop', 'tcp(db:3306)/shop'],
    ['scott/hunter2@ora:1521/XE', 'ora:1521/XE'],
    ['Server=db;User Id=sa;Password=hunter2;Encrypt=true', 'Server=db;User Id=sa;Password=***;Encrypt=true'],
    ['Server=db;Password=hun ter2;Encrypt=true', 'Server=db;Password=***;Encrypt=true'],
    ['Endpoint=sb://x/;SharedAccessKey=hunter2', 'Endpoint=sb://x/;SharedAccessKey=***'],
    ['redis:6380,password=hunter2', 'redis:6380,password=***'],
    ['{"user":"sa","password": "hunter2"}', '{"user":"sa","password": ***}'],
    ['run --user sa --password hunter2 --verbose', 'run --user sa --password *** --verbose'],
    ['run --db-password=hunter2', 'run --db-password=***'],
    ['args=password=hunter2', 'args=password=***'],
    ['Authorization: Bearer abcdefhunter2', 'Authorization: *** ***'],
    ['curl -H "X: Bearer abcdefhunter2"', 'curl -H "X: Bearer ***"'],
    ['see AKIAIOSFODNN7EXAMPLE there', 'see *** there'],
    ['ghp_hunter2hunter2hunter2hunter2hunter2', '***'],
    ['a eyJhbGciOiJI.eyJzdWIiOiIxMjM0.hunter2 b', 'a *** b'],
    ['-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----', '***'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2', '***'],
  ])('cleans %s', (dirty, clean) => {
    expect(withoutCredentials(dirty)).toBe(clean);
  });

  test.each([
    'ghcr.io/shop/cart:1.2@sha256:fd8d9aa63ba2f0982b5304e1ee8d3b90a210bc1ffb5314d980eb6962f1a9715d',
    'https://registry.example.com:8080/@scope/pkg',
    'https://shop.example.com/a?b=c&d=e',
    'git@github.com:org/repo.git',
    'mailto:ops@example.com',
    'ops@example.com',
    'arn:aws:secretsmanager:eu-west-1:1:secret:x',
    'Everything related to artists: songs, albums. Ask team-a.',
    'run --host db --port 5432',
    '',
  ])('leaves %s as it is', (text) => {
    expect(withoutCredentials(text)).toBe(text);
  });

  test('takes time in proportion to the length of the text', () => {
    const started = performance.now();
    for (const unit of ['=a:', 'a.', 'a:', '--a ', 'eyJaaaaaa-', 'http://', 'a@', '"', 'x/y@', 'bearer ', 'a=', 'pw='])
      withoutCredentials(unit.repeat(100_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('isSecret', () => {
  test('takes long random text under a suspicious name for a secret, and plain text not', () => {
    expect(isSecret('signing_salt', 'yYrECL4qbNwleYInGJYvVnSkwJuSQJ4ijPTx5tir')).toBe(true);
    expect(isSecret('sort_key', 'created_at')).toBe(false);
    expect(isSecret('image', 'yYrECL4qbNwleYInGJYvVnSkwJuSQJ4ijPTx5tir')).toBe(false);
    expect(isSecret('anything', 'AKIAIOSFODNN7EXAMPLE')).toBe(true);
  });
});

describe('redactAttributes', () => {
  const canary = 'canary-6f1d';

  test('drops secrets wherever they stand, and names the attribute but never the value', () => {
    const { kept, warnings } = redactAttributes(
      {
        engine: 'postgres',
        password: canary,
        nested: { deep: [{ clientSecret: { value: canary } }, { url: `https://u:${canary}@host/x` }] },
        environment: [
          { name: 'DB_PASSWORD', value: canary },
          { name: 'DB_HOST', value: 'db' },
        ],
        container_definitions: JSON.stringify([{ name: 'web', environment: [{ name: 'TOKEN', value: canary }] }]),
        pin: { token: 4711 },
      },
      'resources.0',
    );
    expect(JSON.stringify({ kept, warnings })).not.toContain(canary);
    expect(kept).toEqual({
      engine: 'postgres',
      nested: { deep: [{}, { url: 'https://host/x' }] },
      environment: [{ name: 'DB_PASSWORD' }, { name: 'DB_HOST', value: 'db' }],
      container_definitions: '[{"name":"web","environment":[{"name":"TOKEN"}]}]',
      pin: {},
    });
    expect(warnings.map(({ path }) => path)).toEqual([
      'resources.0.password',
      'resources.0.nested.deep.0.clientSecret',
      'resources.0.nested.deep.1.url',
      'resources.0.environment.0.value',
      'resources.0.container_definitions.0.environment.0.value',
      'resources.0.pin.token',
    ]);
    expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(['SECRET_LEFT_OUT']));
  });

  test('keeps what says that there is no secret', () => {
    const record = { password: null, secret: '', token: false, credentials: {}, tls_secret: 'none' };
    expect(redactAttributes(record, '')).toEqual({ kept: record, warnings: [] });
  });

  test('drops keys that would reach the prototype, and what is nested without end', () => {
    const record = JSON.parse('{"__proto__":{"admin":true},"a":{"constructor":{"x":1},"b":1}}') as Record<
      string,
      unknown
    >;
    expect(redactAttributes(record, '').kept).toEqual({ a: { b: 1 } });
    let deep: Record<string, unknown> = {};
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(redactAttributes(deep, 'x').warnings).toHaveLength(1);
  });

  test('never throws and never keeps a value under a secret name', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (record, path) => {
        const { kept } = redactAttributes({ ...record, db_password: { v: canary }, list: [{ token: canary }] }, path);
        expect(JSON.stringify(kept)).not.toContain(canary);
      }),
    );
  });
});
