import type { ItemRow, Rejection } from './rows.js';

/** What stands where a secret was cut out of a longer text. */
export const leftOut = '***';

/** Words that make a name a secret's, wherever they stand in it. */
const secretWords = new Set([
  ...['password', 'passwords', 'passwd', 'passphrase', 'pwd', 'pass', 'pw', 'htpasswd', 'basicauth', 'pgpassword'],
  ...[
    'secret',
    'secrets',
    'token',
    'tokens',
    'jwt',
    'bearer',
    'credential',
    'credentials',
    'creds',
    'apikey',
    'apikeys',
  ],
  ...['authorization', 'cookie', 'cookies', 'webhook', 'sig', 'signature', 'userdata', 'dsn', 'mnemonic', 'otp', 'pat'],
  ...['kubeconfig', 'dockerconfigjson', 'dockercfg', 'keytab', 'sas', 'psk'],
]);
/** The same in two words: `privateKey`, `access_key`, `user-data`, `connectionString`. */
const secretPairs = new Set([
  ...['api key', 'api keys', 'private key', 'access key', 'access keys', 'secret key', 'account key', 'shared key'],
  ...[
    'auth key',
    'signing key',
    'encryption key',
    'master key',
    'session key',
    'license key',
    'licence key',
    'ssh key',
  ],
  ...['primary key', 'secondary key', 'storage key', 'host key', 'key material', 'user data', 'custom data'],
  ...['connection string', 'connection strings', 'connection url', 'pre shared', 'key base', 'client key', 'tls key'],
]);
/** A last word that makes the whole name that of something about a secret, which is not one itself: `secretName`, `token_ttl`. */
const aboutWords = new Set([
  ...[
    'name',
    'names',
    'ref',
    'reference',
    'arn',
    'id',
    'ids',
    'path',
    'file',
    'type',
    'kind',
    'length',
    'policy',
    'enabled',
  ],
  ...['disabled', 'required', 'expiry', 'expires', 'expiration', 'ttl', 'count', 'version', 'rotation', 'algorithm'],
  ...[
    'age',
    'limit',
    'set',
    'status',
    'endpoint',
    'issuer',
    'audience',
    'lifetime',
    'days',
    'hours',
    'minutes',
    'seconds',
  ],
]);
/** Words under which a long random text is taken for a secret, though a short or plain one is not. */
const suspiciousWords = new Set([
  'key',
  'keys',
  'auth',
  'salt',
  'session',
  'hash',
  'seed',
  'private',
  'login',
  'cert',
  'hmac',
]);

/** Names as written in any convention, in lower-case words. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Whether what stands under this name is a secret by the name alone: `DB_PASSWORD`, `clientSecret`, `x-api-key`. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  if (words.join(' ').endsWith('access key id')) return true;
  if (words.length > 1 && aboutWords.has(words.at(-1) ?? '')) return false;
  return words.some(
    (word, at) =>
      secretWords.has(word.replace(/\d+$/, '')) ||
      secretPairs.has(`${word} ${words[at + 1] ?? ''}`) ||
      /(password|passwd|secret|apikey|privatekey|accesskey)s?\d*$/.test(word),
  );
}

/** Well-known shapes of credentials, whatever name they stand under. */
const shapes: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----[\s\S]*?(-----END [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|$)/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}/g,
  /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)*/g,
  /\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{16,}/g,
  /\bgithub_pat_\w{16,}/g,
  /\bgl(?:pat|dt|rt|ptt)-[\w-]{16,}/g,
  /\bxox[a-z]-[\w-]{8,}/g,
  /\bhooks\.slack\.com\/services\/[\w/-]+/g,
  /\bAIza[\w-]{30,}/g,
  /\bya29\.[\w-]{16,}/g,
  /\b(?:sk|rk|pk|whsec)_(?:live|test)?_?[A-Za-z0-9]{16,}/g,
  /\bsk-[\w-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bpypi-[\w-]{30,}/g,
  /(?<![\w-])SG\.[\w-]{16,}\.[\w-]{16,}/g,
  /\bhv[sbr]\.[\w-]{20,}/g,
  /\bdop_v1_[a-f0-9]{30,}/g,
  /\$(?:apr1|2[aby]|5|6|argon2id?)\$[\w./$,=+-]{16,}/g,
];

// Every repetition below is bounded, so that no text makes the search take longer than in proportion to its length.
/** `scheme://user:password@host`, also with `@` or, where no port can be meant, `/` in the password. */
const userInUrl =
  /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{0,30}:\/\/)(?:[^\s"'<>/?#]{0,500}@|[^\s"'<>/?#@:]{0,200}:(?!\d+[/?#])[^\s"'<>@]{0,500}@)/gi;
/** `user:password@tcp(host)` and `user/password@host:1521`. An image with its digest (`redis:7@sha256:…`) is not one. */
const userInName =
  /(?<![^\s"'=,;(])(?!mailto:|pkg:)[\w.%+-]{1,100}(?::(?!\/\/)[^\s"'@]{1,300}|\/[^\s"'@/:]{1,300}(?=@[^\s/]+:\d))@(?!sha\d+:)(?=[\w[(])/gi;
/** `name=`, `name: ` and `"name": `, and the value after it: unquoted it runs to the next semicolon, or else to the next blank. */
const pairHead = /(?<![\w.])([A-Za-z_][\w.-]{0,100})(["']?\s{0,4}[=:]\s{0,4})(?!\/\/)/g;
const pairValue = /"(?:[^"\\]|\\.)*"|'[^']*'|[^;\n"']{1,200}(?=;)|[^\s;"']+/y;
const flag = /(?<!\S)(--?)([A-Za-z][\w-]{0,100})([ \t]{1,4})(?!-)("[^"]{0,4000}"|'[^']{0,4000}'|\S+)/g;
const authorization = /\b(bearer|basic)(\s{1,4})[\w.~+/=-]{6,}/gi;

/**
 * The text without what would let a reader in: users and passwords in URLs and connection strings, values of pairs and command
 * line options whose name is a secret's, and tokens of well-known shapes. Text without any comes back as it was.
 */
export function withoutCredentials(text: string): string {
  const clean = shapes
    .reduce((left, shape) => left.replace(shape, leftOut), text)
    .replace(userInUrl, '$1')
    .replace(userInName, '')
    .replace(authorization, `$1$2${leftOut}`)
    .replace(flag, (all: string, dashes: string, name: string, gap: string) =>
      isSecretName(name) ? `${dashes}${name}${gap}${leftOut}` : all,
    );
  return withoutSecretPairs(clean);
}

function withoutSecretPairs(text: string): string {
  const kept: string[] = [];
  let from = 0;
  pairHead.lastIndex = 0;
  for (let head = pairHead.exec(text); head; head = pairHead.exec(text)) {
    const [all, name = '', joint = ''] = head;
    // `arn:aws:secretsmanager:…:secret:name` names a secret and holds none.
    const inArn = joint === ':' && text[head.index - 1] === ':';
    pairValue.lastIndex = head.index + all.length;
    if (inArn || !isSecretName(name) || !pairValue.test(text)) continue;
    kept.push(text.slice(from, head.index), all, leftOut);
    from = pairValue.lastIndex;
    pairHead.lastIndex = from;
  }
  return from === 0 ? text : kept.join('') + text.slice(from);
}

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/** Whether a value must not be kept under this name: a secret's name, a suspicious name with random text, or a token's shape. */
export function isSecret(name: string, value: string): boolean {
  if (value === '') return false;
  if (isSecretName(name)) return true;
  if (shapes.some((shape) => value.search(shape) !== -1)) return true;
  const suspicious = wordsOf(name).some((word) => suspiciousWords.has(word)) && !/(id|name|arn)$/i.test(name);
  return suspicious && /^[\w+/=.-]{20,}$/.test(value) && !/^[0-9.-]+$/.test(value) && entropy(value) >= 3.5;
}

/** Nothing of use is nested deeper; a document made to exhaust the stack is. */
const maxDepth = 64;
const polluting = new Set(['__proto__', 'constructor', 'prototype']);
const nameKeys = ['name', 'Name', 'key', 'Key', 'ParameterKey', 'variable'];
const valueKeys = ['value', 'Value', 'ParameterValue'];

/** What may be kept of a record, and a SECRET_LEFT_OUT warning for each attribute that was dropped or shortened. */
export interface Redacted {
  kept: Record<string, unknown>;
  warnings: Rejection[];
}

/**
 * A deep copy of a record without secrets: attributes under a secret's name are dropped, credentials inside text are cut out
 * (JSON inside text is looked into), and so is the value of a `{ name, value }` pair whose name is a secret's.
 * `path` stands before each attribute's own in the warnings. Booleans, null and empty text give nothing away and are kept.
 */
export function redactAttributes(record: Readonly<Record<string, unknown>>, path: string): Redacted {
  const warnings: Rejection[] = [];
  return { kept: redactRecord(record, path, 0, warnings), warnings };
}

function warn(warnings: Rejection[], path: string, what: string): void {
  warnings.push({ path, code: 'SECRET_LEFT_OUT', message: `${path}: ${what}` });
}

function redactRecord(
  record: Readonly<Record<string, unknown>>,
  path: string,
  depth: number,
  warnings: Rejection[],
): Record<string, unknown> {
  const pairName = nameKeys.map((key) => record[key]).find((name) => typeof name === 'string');
  const kept: Record<string, unknown> = {};
  for (const [rawKey, value] of Object.entries(record)) {
    if (polluting.has(rawKey)) continue;
    const key = withoutCredentials(rawKey);
    const name = pairName !== undefined && valueKeys.includes(rawKey) ? pairName : rawKey;
    const at = path === '' ? key : `${path}.${key}`;
    if (dropped(name, value)) {
      warn(warnings, at, 'left out, because by its name or form it is a secret.');
      continue;
    }
    const redacted = redactValue(value, at, depth, warnings);
    if (redacted !== undefined) kept[key] = redacted;
  }
  return kept;
}

function dropped(name: string, value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'boolean' || value === '') return false;
  if (typeof value === 'string') return isSecret(name, value) && !isWholeWordOnly(name, value);
  if (typeof value === 'object' && Object.keys(value).length === 0) return false;
  return isSecretName(name);
}

/** `true`, `none`, `disabled` under a secret's name say that there is none. */
const isWholeWordOnly = (name: string, value: string): boolean =>
  isSecretName(name) && /^(true|false|none|null|enabled|disabled)$/i.test(value);

function redactValue(value: unknown, path: string, depth: number, warnings: Rejection[]): unknown {
  if (typeof value === 'string') return redactText(value, path, depth, warnings);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth >= maxDepth) {
    warn(warnings, path, `left out, because it is nested more than ${maxDepth} levels deep and was not looked into.`);
    return undefined;
  }
  if (Array.isArray(value))
    return value
      .map((element, at) => redactValue(element, `${path}.${at}`, depth + 1, warnings))
      .filter((element) => element !== undefined);
  return redactRecord(value as Record<string, unknown>, path, depth + 1, warnings);
}

function redactText(value: string, path: string, depth: number, warnings: Rejection[]): string {
  const inner = jsonInside(value);
  if (inner !== undefined) {
    const found = warnings.length;
    const redacted = redactValue(inner, path, depth, warnings);
    return warnings.length === found ? value : JSON.stringify(redacted ?? null);
  }
  const clean = withoutCredentials(value);
  if (clean !== value) warn(warnings, path, 'kept without the credentials it held.');
  return clean;
}

function jsonInside(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A row as it may be kept: secrets in its undeclared attributes are dropped, and credentials inside the text of any field
 * are cut out. Document readers have done so for what they read; this holds for rows of every origin.
 */
export function rowWithoutSecrets(row: ItemRow): { row: ItemRow; warnings: Rejection[] } {
  const warnings: Rejection[] = [];
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row.fields)) {
    const kept = Array.isArray(value) ? value.map(cleaned) : cleaned(value);
    const whole = Array.isArray(value)
      ? value.every((element, at) => element === (kept as unknown[])[at])
      : kept === value;
    fields[name] = whole ? value : kept;
    if (!whole) warn(warnings, `${row.path}.${name}`, 'credentials inside the text were left out.');
  }
  if (!row.attributes) return { row: warnings.length > 0 ? { ...row, fields } : row, warnings };
  const { kept, warnings: more } = redactAttributes(row.attributes, `${row.path}.attributes`);
  return { row: { ...row, fields, attributes: kept }, warnings: [...warnings, ...more] };
}

function cleaned(value: unknown): unknown {
  // Whatever holds a credential inside a longer text has one of these.
  return typeof value === 'string' && /[@=:]/.test(value) ? withoutCredentials(value) : value;
}
