import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly json: {
    id: string;
    subscription: string;
    sequence: number;
    at: string;
    type: string;
    data: { changes: { item?: { name: string }; record?: { id: string; type: string }; [field: string]: unknown }[] };
  };
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A system on this machine that is sent webhooks. What it answers, a test says; 204 unless it does. */
export class Receiver {
  received: Received[] = [];
  reply: (request: Received) => Reply | Promise<Reply> = () => ({ status: 204 });
  private readonly server = createServer((request, response) => void this.take(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/hook`;
  }

  /** What was received since the last call. */
  taken(): Received[] {
    return this.received.splice(0);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const received = { headers: request.headers, body, json: JSON.parse(body) as Received['json'] };
    this.received.push(received);
    const reply = await this.reply(received);
    response.writeHead(reply.status, reply.headers).end(reply.body);
  }
}

/** Whether one of the signatures is that of the secret: written down from docs/webhooks.md, with nothing of the product's. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  const timestamp = String(headers['x-itsm-timestamp']);
  const expected = `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')}`;
  return String(headers['x-itsm-signature']).split(',').includes(expected);
}
