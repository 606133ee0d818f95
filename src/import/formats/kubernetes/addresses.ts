/** A host that a text names as something to talk to. */
export interface NamedHost {
  host: string;
  /** Whether its form alone (a scheme, a port, `.svc`) makes it an address; else only the setting's name does. */
  certain: boolean;
}

const label = '[a-z0-9](?:[a-z0-9-]{0,62})';
const hostName = new RegExp(`^${label}(?:\\.${label}){0,6}\\.?$`, 'i');
const withPort = new RegExp(`^(${label}(?:\\.${label}){0,6}\\.?):\\d{1,5}$`, 'i');

/** Whether a setting of this name holds an address: `CART_SERVICE_ADDR`, `redis-host`, `baseUrl`; not `SERVICE_NAME`. */
export function namesAnAddress(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return /(?:^|[^a-z])(?:addr|address|addresses|host|hosts|hostname|url|urls|uri|uris|service|endpoint|endpoints|servers?|brokers?)\d*$/.test(
    words,
  );
}

/**
 * The hosts that the value of a setting names: `cartservice:7070`, `http://foo.ns.svc.cluster.local:80/path`, lists of them,
 * addresses within longer text. A bare word counts only when the setting's name says that it holds an address.
 */
export function namedHosts(settingName: string, value: string): NamedHost[] {
  const found = new Map<string, NamedHost>();
  const add = (host: string, certain: boolean): void => {
    const plain = host.toLowerCase().replace(/\.$/, '');
    if (!/^[\d.]+$/.test(plain) && plain !== 'localhost')
      found.set(plain, { host: plain, certain: certain || (found.get(plain)?.certain ?? false) });
  };
  for (const token of value.slice(0, 100_000).split(/[\s,;"'`|<>()[\]{}]+/)) {
    const rest = token.replace(/^(?:[\w.-]{1,100}=)+/, '');
    const scheme = /^(?:[a-z][a-z0-9+.-]{0,30}:){1,3}\/\//i.exec(rest)?.[0];
    const authority = (scheme === undefined ? rest : rest.slice(scheme.length)).split(/[/?#]/)[0] ?? '';
    const address = authority.slice(authority.lastIndexOf('@') + 1);
    const port = withPort.exec(address)?.[1];
    if (port !== undefined) add(port, true);
    else if (!hostName.test(address)) continue;
    else if (scheme !== undefined || /\.svc(\.|$)/i.test(address)) add(address, true);
    else if (!/\s/.test(value.trim()) && namesAnAddress(settingName)) add(address, false);
  }
  return [...found.values()];
}

/** The Service and namespace a host may mean to a pod in `namespace`, likeliest first; none for what is no cluster name. */
export function serviceCandidates(host: string, namespace: string): { name: string; namespace: string }[] {
  const parts = host.split('.');
  const at = parts.indexOf('svc');
  if (at >= 2) return [{ name: parts[at - 2] ?? '', namespace: parts[at - 1] ?? '' }];
  const [first = '', second, third] = parts;
  if (second === undefined) return [{ name: first, namespace }];
  // `service.namespace`, or a pod of a StatefulSet: `kafka-0.kafka`, `kafka-0.kafka.namespace`.
  const pod = /-\d+$/.test(first);
  if (third === undefined) return [{ name: first, namespace: second }, ...(pod ? [{ name: second, namespace }] : [])];
  return pod && parts.length === 3 ? [{ name: second, namespace: third }] : [];
}
