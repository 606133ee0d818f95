import type { RequestHandler } from 'express';
import { Server as NetServer } from 'node:net';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * How long clients are told that a connection without a request stays open, in seconds. Who heeds it never sends on one that is
 * being closed, for it is closed here much later; and when the server stops, it need not wait longer for those who do.
 */
const promised = 3;
/** When it is closed, in milliseconds: later than proxies keep connections that they do not use (60 s in nginx and AWS). */
const keptFor = 65_000;
/** For how long it goes on taking connections after its grace while they keep coming, in milliseconds. */
const longestQueue = 2_000;
/** How often it is looked what is left, in milliseconds. */
const shortPause = 20;

/**
 * The connections on which requests may come, so that none is closed under a request that is on its way: HTTP/1.1 knows no
 * word for that but the answer to another request.
 */
export class Connections {
  /** When a request was last under way on each; Infinity while one is. */
  private readonly lastUsed = new Map<Duplex, number>();
  private lastSeen = -Infinity;
  /** How many were taken. */
  private taken = 0;
  private leaving = false;

  constructor(private readonly server: Server) {
    server.keepAliveTimeout = keptFor;
    server.on('connection', (socket: Duplex) => {
      this.taken++;
      this.lastUsed.set(socket, performance.now());
      socket.once('close', () => this.drop(socket));
    });
    server.on('request', ({ socket }, response) => {
      if (this.lastUsed.has(socket)) this.lastUsed.set(socket, Infinity);
      response.once('close', () => {
        if (this.lastUsed.has(socket)) this.lastUsed.set(socket, performance.now());
      });
    });
    // It is no connection for requests any more.
    server.on('upgrade', (_, socket) => this.drop(socket));
  }

  /** Whether the server is to stop. */
  get isLeaving(): boolean {
    return this.leaving;
  }

  /** Says on each answer how long its connection stays. */
  readonly announce: RequestHandler = (_, response, next) => {
    if (this.leaving) response.set('connection', 'close');
    else if (response.shouldKeepAlive) response.set('keep-alive', `timeout=${promised}`);
    next();
  };

  /**
   * Goes on taking connections for `grace` milliseconds, in which load balancers that ask find out that the server leaves; each
   * answer says that its connection ends. Then takes no new ones, calls `onRefusing`, and waits for those that are open, as
   * long as clients were told to keep them. At once where nobody is connected, or was lately.
   */
  async leave(grace: number, onRefusing: () => void): Promise<void> {
    this.leaving = true;
    const begun = performance.now();
    const isOver = (patience: number): boolean => performance.now() >= begun + patience;
    while (!isOver(grace) && this.wasSeenWithin(grace)) await pause(shortPause);
    await this.takeWaiting(() => isOver(grace + longestQueue));
    // Not HTTP's own, which closes at once the connections that have no request just now.
    NetServer.prototype.close.call(this.server);
    onRefusing();
    while (!isOver(Math.max(grace, promised * 1_000)) && this.mayBeUsed()) await pause(shortPause);
  }

  /**
   * Takes what waits in the system's queue, which would be reset: libuv takes one connection in each turn of the event loop, so
   * that a turn without one shows that none is left.
   */
  private async takeWaiting(isOver: () => boolean): Promise<void> {
    for (let before = -1; before !== this.taken && !isOver();) {
      before = this.taken;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private drop(socket: Duplex): void {
    if (this.lastUsed.delete(socket)) this.lastSeen = performance.now();
  }

  private wasSeenWithin(milliseconds: number): boolean {
    return this.lastUsed.size > 0 || performance.now() - this.lastSeen < milliseconds;
  }

  /** Whether a request is under way, or may still come from who heeds what it was told. */
  private mayBeUsed(): boolean {
    const since = performance.now() - promised * 1_000;
    for (const at of this.lastUsed.values()) if (at > since) return true;
    return false;
  }
}
