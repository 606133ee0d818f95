import { connect, type Socket } from 'node:net';
import type { TcpConfig } from '../config.js';
import { pinned } from '../../network/network.js';
import { timed, timeOf, type Probe } from './probe.js';

const largestAnswer = 8 * 1024;

/** Connects, and if told so sends a text and waits for another. */
export const tcpProbe: Probe<TcpConfig> = ({ host, port, send, expect }, { network, signal }) =>
  timed({ signal }, async (start) => {
    const addresses = await network.resolve(host, port, signal);
    const socket = connect({
      host: addresses.length === 1 ? addresses[0]!.address : host,
      port,
      lookup: pinned(addresses),
      autoSelectFamily: true,
      signal,
    });
    try {
      await connected(socket);
      const took = performance.now() - start;
      if (send !== undefined) socket.write(send);
      if (expect !== undefined && !(await hears(socket, expect)))
        return { severity: 'CRITICAL', message: 'Connected, but the answer is not the expected one.' };
      return { severity: 'OK', message: `Connected in ${Math.round(took)} ms.`, performance: [timeOf('time', took)] };
    } finally {
      socket.destroy();
    }
  });

/** Resolves when a socket is connected, and rejects with what kept it from that. */
export function connected(socket: Socket, event: 'connect' | 'secureConnect' = 'connect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve);
    socket.on('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed.')));
  });
}

function hears(socket: Socket, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      heard += chunk;
      if (heard.includes(text)) resolve(true);
      else if (heard.length > largestAnswer) resolve(false);
    });
    socket.once('end', () => resolve(heard.includes(text)));
    socket.once('error', reject);
    // An abort that comes between two events only closes the socket.
    socket.once('close', () => resolve(heard.includes(text)));
  });
}
