import { signatureHeader, timestampHeader } from '../access/webhooks.js';
import { described, TimedOut } from '../network/failures.js';
import { NetworkRefusal, UnresolvedName, type Network } from '../network/network.js';
import { requestVetted } from '../network/vetted-request.js';
import { attemptOf, type Attempt } from './attempt.js';
import { signaturesOf } from './key.js';
import { addressFault } from './subscription.js';

/** The delivery's id: the same each time it is sent. */
export const deliveryHeader = 'x-itsm-delivery';
/** Which attempt it is, from 1 on. */
export const attemptHeader = 'x-itsm-attempt';

export interface Posted {
  readonly url: string;
  readonly delivery: string;
  readonly attempt: number;
  readonly body: string;
  /** Those that count, the newest first. */
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface SenderSettings {
  /** Hosts as they stand in addresses, with the port where it is not the usual one. */
  readonly hosts: readonly string[];
  /** Milliseconds for one attempt, from the name to the answer. */
  readonly timeout: number;
}

/** Sends deliveries: to hosts that are listed, at addresses that were vetted, without redirects. */
export class WebhookSender {
  constructor(
    private readonly network: Network,
    private readonly settings: SenderSettings,
  ) {}

  /** What is wrong with an address, as far as it can be told without resolving its name. */
  faultOf(url: string): string | undefined {
    return addressFault(url, this.settings.hosts, this.network);
  }

  /** One attempt. Throws nothing but the reason for which the process stops. */
  async send({ url, delivery, attempt, body, secrets, at }: Posted, stop: AbortSignal): Promise<Attempt> {
    // The list may be another than when the subscription was made.
    const fault = this.faultOf(url);
    if (fault !== undefined) return { outcome: 'BLOCKED', message: fault };
    const timestamp = String(Math.floor(at / 1_000));
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(new TimedOut(this.settings.timeout)), this.settings.timeout);
    try {
      const { status, headers } = await requestVetted(new URL(url), {
        network: this.network,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'itsm-graph-webhook',
          [timestampHeader]: timestamp,
          [signatureHeader]: signaturesOf(secrets, timestamp, body),
          [deliveryHeader]: delivery,
          [attemptHeader]: String(attempt),
        },
        body,
        signal: AbortSignal.any([stop, timeout.signal]),
        verifyCertificate: true,
      });
      const retryAfter = headers['retry-after'];
      return attemptOf(status, typeof retryAfter === 'string' ? retryAfter : undefined, at);
    } catch (error) {
      if (stop.aborted) throw stop.reason;
      if (timeout.signal.aborted) return { outcome: 'TIMED_OUT', message: (timeout.signal.reason as Error).message };
      if (error instanceof NetworkRefusal) return { outcome: 'BLOCKED', message: error.message };
      if (error instanceof UnresolvedName) return { outcome: 'UNREACHABLE', message: error.message };
      return { outcome: 'UNREACHABLE', message: described(error, 'The delivery failed') };
    } finally {
      clearTimeout(timer);
    }
  }
}
