import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Block = [Address, number];

/** A target that may not be reached; the message is for a person and says the way out. */
export class NetworkRefusal extends Error {
  override readonly name = 'NetworkRefusal';
}

/** A name that has no address, or whose resolver did not answer. */
export class UnresolvedName extends Error {
  override readonly name = 'UnresolvedName';
}

/** An address that may be connected to, and no other may be in its place. */
export interface VettedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name, as the system resolves it. */
export type Resolve = (host: string) => Promise<readonly { address: string }[]>;

export interface NetworkSettings {
  /** CIDRs that are opened beside the public internet. */
  readonly allow?: readonly string[];
  /** Ports that may not be reached on any host: those of our own database. */
  readonly blockedPorts?: readonly number[];
  readonly resolve?: Resolve;
  /** For whom it is closed, and the setting that opens it: what refusals say. */
  readonly use?: { readonly who: string; readonly setting: string };
}

/**
 * Where clouds hand out credentials, and their neighbours on the link. A wide CIDR such as 0.0.0.0/0 or fc00::/7 does not open
 * them: only one that lies inside.
 */
const guarded: readonly Block[] = [
  '169.254.0.0/16',
  'fe80::/10',
  'fd00:ec2::254/128',
  '100.100.100.200/32',
  '168.63.129.16/32',
].map(blockOf);

/** IPv6 that wraps an IPv4 address ipaddr.js would call unicast or reserved: `::a.b.c.d`, and site-local. */
const neverPublic: readonly Block[] = ['::/96', 'fec0::/10', '64:ff9b::/96', '64:ff9b:1::/48'].map(blockOf);

/**
 * What checks, or webhooks, may reach. Users name targets, so everything but the public internet is closed until an administrator opens
 * it by CIDR. Names are resolved once, every address is vetted, and the connection goes to a vetted address: a name that is
 * answered differently a moment later has no effect.
 */
export class Network {
  private readonly allow: readonly Block[];
  private readonly blockedPorts: ReadonlySet<number>;
  private readonly resolveName: Resolve;
  private readonly use: NonNullable<NetworkSettings['use']>;

  constructor({
    allow = [],
    blockedPorts = [],
    resolve = (host) => systemLookup(host, { all: true, verbatim: true }),
    use = { who: 'checks', setting: 'CHECK_ALLOW' },
  }: NetworkSettings = {}) {
    this.use = use;
    this.allow = allow.map(blockOf);
    this.blockedPorts = new Set(blockedPorts);
    this.resolveName = resolve;
  }

  /**
   * The addresses of a host, all of them allowed.
   * @throws NetworkRefusal when the port is blocked or one of the addresses is closed.
   * @throws UnresolvedName when there are none.
   */
  async resolve(host: string, port: number | undefined, signal?: AbortSignal): Promise<VettedAddress[]> {
    if (port !== undefined) this.checkPort(port);
    const literal = literalAddress(host);
    if (literal) return [this.vet(literal, host)];
    const found = await aborted(this.named(host), signal);
    if (found.length === 0) throw new UnresolvedName(`${host} has no address.`);
    return found.map(({ address }) => {
      const parsed = literalAddress(address);
      if (!parsed) throw new UnresolvedName(`${host} was answered with something that is no address.`);
      return this.vet(parsed, host);
    });
  }

  /** What is wrong with a target as far as it can be told without resolving its name; undefined when nothing is. */
  faultOf(host: string, port: number | undefined): string | undefined {
    try {
      if (port !== undefined) this.checkPort(port);
      const literal = literalAddress(host);
      if (literal) this.vet(literal, host);
      return undefined;
    } catch (error) {
      if (error instanceof NetworkRefusal) return error.message;
      throw error;
    }
  }

  private checkPort(port: number): void {
    if (this.blockedPorts.has(port))
      throw new NetworkRefusal(`Port ${port} is one of this product's own database and is closed to ${this.use.who}.`);
  }

  private async named(host: string): Promise<readonly { address: string }[]> {
    try {
      return await this.resolveName(host);
    } catch (error) {
      const { code } = error as { code?: unknown };
      throw new UnresolvedName(`${host} cannot be resolved${typeof code === 'string' ? ` (${code})` : ''}.`);
    }
  }

  private vet(address: Address, host: string): VettedAddress {
    const plain = unwrapped(address);
    const text = plain.toString();
    if (!this.isOpen(plain))
      throw new NetworkRefusal(
        `${host === text ? text : `${host} is ${text}, which`} is closed to ${this.use.who} (${plain.range()}). An administrator opens it by naming its CIDR in ${this.use.setting}.`,
      );
    return { address: text, family: plain.kind() === 'ipv4' ? 4 : 6 };
  }

  private isOpen(address: Address): boolean {
    const guard = guarded.find((block) => contains(block, address));
    if (guard) return this.allow.some((block) => contains(block, address) && lies(block, guard));
    if (this.allow.some((block) => contains(block, address))) return true;
    return address.range() === 'unicast' && !neverPublic.some((block) => contains(block, address));
  }
}

/** A `lookup` that answers with the vetted addresses alone, whatever it is asked. */
export function pinned(addresses: readonly VettedAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const wanted = options.family === 4 || options.family === 6 ? options.family : undefined;
    const fitting = addresses.filter(({ family }) => wanted === undefined || family === wanted);
    const [first] = fitting;
    if (!first) callback(Object.assign(new Error('No address of this family.'), { code: 'ENOTFOUND' }), '', 4);
    else if (options.all) callback(null, [...fitting]);
    else callback(null, first.address, first.family);
  };
}

function blockOf(cidr: string): Block {
  return ipaddr.parseCIDR(cidr);
}

/** An address in any spelling that a socket would take for one: 0x7f.1, 2130706433, [::1], fe80::1%eth0. */
function literalAddress(host: string): Address | undefined {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return ipaddr.isValid(bare) ? ipaddr.parse(bare) : undefined;
}

/** An IPv4 address in IPv6's clothes is judged, and connected to, as what it is. */
function unwrapped(address: Address): Address {
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function contains([base, length]: Block, address: Address): boolean {
  if (base.kind() !== address.kind()) return false;
  return address.match(base, length);
}

const lies = ([base, length]: Block, outer: Block): boolean => length >= outer[1] && contains(outer, base);

/** The result of work that cannot be cancelled, or the abort. */
export function aborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
