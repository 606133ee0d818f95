import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { signatureOf } from '../access/webhooks.js';

const keyForm = /^[A-Za-z0-9_-]{43}$/;

/** The key's file cannot be used; the message names it and the way out, and holds nothing of it. */
export class WebhookKeyError extends Error {
  override readonly name = 'WebhookKeyError';
}

/**
 * The key that the secrets of all subscriptions are made of: a secret is the HMAC of the subscription's id and of how often it was
 * renewed. So the graph, its backups and its feed hold none, and every process that has the key can sign.
 */
export class WebhookKey {
  private key: Buffer | undefined;

  /** Read, or made, when it is first needed. Without a file it lasts as long as the process. */
  constructor(private readonly file: string | undefined) {}

  /** Tells keys apart, and nothing of them. */
  get id(): string {
    return createHash('sha256').update('itsm-graph webhook key\n').update(this.read()).digest('hex').slice(0, 16);
  }

  /** The secret with which a subscription's deliveries are signed. */
  secretOf(subscription: string, generation: number): string {
    const made = createHmac('sha256', this.read()).update(`webhook\n${subscription}\n${generation}`);
    return `itsm_whsec_${made.digest('base64url')}`;
  }

  private read(): Buffer {
    this.key ??= this.file === undefined ? randomBytes(32) : keyIn(this.file);
    return this.key;
  }
}

function keyIn(file: string): Buffer {
  const known = textOf(file);
  if (known !== undefined) return parsed(file, known);
  const made = randomBytes(32);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${made.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    // Another process was first.
    const theirs = (error as NodeJS.ErrnoException).code === 'EEXIST' ? textOf(file) : undefined;
    if (theirs !== undefined) return parsed(file, theirs);
    throw new WebhookKeyError(
      `The key of webhooks cannot be written to ${file} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Name in WEBHOOK_KEY_FILE a file that can.`,
    );
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new WebhookKeyError(`The key of webhooks in ${file} cannot be read (${code ?? 'unknown'}).`);
  }
}

function parsed(file: string, text: string): Buffer {
  if (!keyForm.test(text.trim()))
    throw new WebhookKeyError(
      `${file} holds no key of webhooks: 43 characters of base64url for 32 random bytes. Take it away, and a new one is made; then renew the secret of each subscription.`,
    );
  return Buffer.from(text.trim(), 'base64url');
}

/** The signature header: one signature for each secret that counts, the newest first. */
export const signaturesOf = (secrets: readonly string[], timestamp: string, body: string): string =>
  secrets.map((secret) => signatureOf(secret, timestamp, body)).join(',');
