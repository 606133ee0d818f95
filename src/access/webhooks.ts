import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Authenticate } from './authentication.js';
import { maySendAlerts } from './principal.js';
import { unauthenticated } from './refusals.js';
import type { SeenSignatures } from './seen-signatures.js';
import type { SignInFile } from './sign-in-file.js';

/** How far the time of a signed request may be from ours, in milliseconds. */
const window = 5 * 60_000;

/** The headers of a signed webhook: seconds since 1970, and `sha256=` with the HMAC of `timestamp.body` in hexadecimal. */
export const timestampHeader = 'x-itsm-timestamp';
export const signatureHeader = 'x-itsm-signature';

/** A webhook whose body was not read yet. */
export interface AnnouncedWebhook {
  readonly source: string;
  readonly headers: IncomingHttpHeaders;
}

export interface WebhookSender {
  /**
   * Looks at the body as it came.
   * @throws UNAUTHENTICATED when it is not the one that was signed
   */
  readonly check: (body: Buffer) => void;
  /**
   * Takes it. Gives who sends it: stands as the actor.
   * @throws UNAUTHENTICATED when it was sent before; a GraphError when the database cannot say whether it was
   */
  readonly take: () => Promise<string>;
}

/**
 * Who sends a webhook, by its headers: for nobody who could not be one is a body read.
 * @throws UNAUTHENTICATED or FORBIDDEN
 */
export type SenderOf = (webhook: AnnouncedWebhook) => Promise<WebhookSender>;

const unsigned = () =>
  unauthenticated(
    `Sign the request with the secret of the source: ${signatureHeader}: sha256=HMAC-SHA256(timestamp.body), ${timestampHeader}: seconds since 1970, at most 5 minutes off and never sent twice; or send an API token.`,
  );

/** Takes webhooks that are signed with the secret of their source, or come with an API token that may send alerts. */
export function webhookSenders(
  { webhooks }: Pick<SignInFile, 'webhooks'>,
  authenticate: Authenticate,
  seen: Pick<SeenSignatures, 'take'>,
  now: () => Date = () => new Date(),
): SenderOf {
  return async ({ source, headers }) => {
    if (headers.authorization !== undefined) {
      const principal = await authenticate(headers.authorization);
      if (!maySendAlerts(principal))
        throw new GraphQLError('Your roles, or the purposes of your token, do not allow to send alerts.', {
          extensions: { code: 'FORBIDDEN' },
        });
      return { check: () => undefined, take: () => Promise.resolve(principal.id) };
    }
    const secret = webhooks.get(source);
    const [timestamp, signature] = [headers[timestampHeader], headers[signatureHeader]];
    if (
      secret === undefined ||
      typeof timestamp !== 'string' ||
      typeof signature !== 'string' ||
      !/^\d{1,12}$/.test(timestamp) ||
      Math.abs(Number(timestamp) * 1_000 - now().getTime()) > window
    )
      throw unsigned();
    return {
      check: (body) => {
        if (!isEqual(signature, signatureOf(secret, timestamp, body))) throw unsigned();
      },
      take: async () => {
        // Only what is signed is remembered, so that nobody else fills the database.
        if (!(await seen.take(source, signature))) throw unsigned();
        return source;
      },
    };
  };
}

export function signatureOf(secret: string, timestamp: string, body: Buffer | string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
