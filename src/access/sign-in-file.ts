import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { roles } from './principal.js';

/** Signatures with a key pair only: with a shared secret, whoever can check a token can make one. */
export const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\./.test(host);
const address = z.string().refine(
  (value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, hostname } = new URL(value);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  },
  { error: 'is no https address; http is taken on this machine only' },
);

const names = z.array(z.string().min(1)).min(1);
const scope = z.strictObject({
  organisations: names.optional(),
  teams: names.optional(),
  environments: names.optional(),
  classes: names.optional(),
});

const shape = z.strictObject({
  issuer: address,
  audience: z.union([z.string().min(1), names]),
  algorithms: z.array(z.enum(algorithms)).min(1).default(['RS256', 'ES256']),
  jwksUri: address.optional(),
  claims: z
    .strictObject({
      name: z.string().min(1).default('name'),
      email: z.string().min(1).default('email'),
      handle: z.string().min(1).default('preferred_username'),
      groups: z
        .union([
          z
            .string()
            .min(1)
            .transform((one) => [one]),
          names,
        ])
        .default(['groups']),
    })
    .prefault({}),
  /** Whether addresses count of which the provider does not say if they are verified. */
  trustEmails: z.boolean().default(false),
  roles: z
    .array(z.strictObject({ group: z.string().min(1), role: z.enum(roles), scope: scope.optional() }))
    .default([]),
  teams: z.array(z.strictObject({ group: z.string().min(1), team: z.string().min(1) })).default([]),
  origins: z.array(address).default([]),
  webhooks: z
    .array(
      z
        .strictObject({
          source: z.string().min(1),
          secret: z.string().min(32, 'takes at least 32 characters').optional(),
          secretFile: z.string().min(1).optional(),
        })
        .refine(({ secret, secretFile }) => (secret === undefined) !== (secretFile === undefined), {
          error: 'takes one of secret and secretFile',
        }),
    )
    .default([]),
});

/** How people sign in, and which sources sign their webhooks. */
export interface SignInFile extends Omit<z.infer<typeof shape>, 'webhooks'> {
  /** By source. */
  readonly webhooks: ReadonlyMap<string, string>;
}

/**
 * Reads and validates the file that SIGN_IN names.
 * @throws an Error that lists all that is wrong, and holds no secret
 */
export function readSignInFile(path: string): SignInFile {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Name a file that is there.`,
      { cause: error },
    );
  }
  let given: unknown;
  try {
    given = parse(text);
  } catch (error) {
    // The message quotes the file, and the file may hold secrets: the place is enough, without the cause.
    const [place] = (error as { linePos?: { line: number }[] }).linePos ?? [];
    // eslint-disable-next-line preserve-caught-error -- see above
    throw new Error(`is no YAML${place ? ` (line ${place.line})` : ''}.`);
  }
  const result = shape.safeParse(given);
  if (!result.success)
    throw new Error(
      result.error.issues
        .map(({ path: member, message }) => `${member.join('.') || 'The file'}: ${message}.`)
        .join(' '),
    );
  const { webhooks, ...rest } = result.data;
  return { ...rest, webhooks: new Map(webhooks.map((one) => [one.source, secretOf(one)])) };
}

function secretOf({
  source,
  secret,
  secretFile,
}: {
  source: string;
  secret?: string | undefined;
  secretFile?: string | undefined;
}): string {
  if (secret !== undefined) return secret;
  let found;
  try {
    found = readFileSync(secretFile!, 'utf8').trim();
  } catch {
    throw new Error(`webhooks: the secretFile of ${source} cannot be read.`);
  }
  if (found.length < 32) throw new Error(`webhooks: the secret of ${source} takes at least 32 characters.`);
  return found;
}
