import { createHash } from 'node:crypto';

const offsetBasis = 14_695_981_039_346_656_037n;
const prime = 1_099_511_628_211n;
const separator = Buffer.of(255);

/**
 * The fingerprint Prometheus and Alertmanager give a set of labels: FNV-1a of 64 bits over the sorted pairs. Computed as they
 * do, so an alert of an old sender that leaves it out is the same alert once the sender is upgraded.
 */
export function labelFingerprint(labels: Readonly<Record<string, string>>): string {
  let hash = offsetBasis;
  const add = (bytes: Buffer) => {
    for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  };
  // Go sorts strings by their bytes.
  const pairs = Object.entries(labels).map(([name, value]) => [Buffer.from(name), Buffer.from(value)] as const);
  for (const [name, value] of pairs.sort(([a], [b]) => Buffer.compare(a, b))) {
    add(name);
    add(separator);
    add(value);
    add(separator);
  }
  return hash.toString(16).padStart(16, '0');
}

/** Under which an alert is known, whoever delivers it: sha256 of its source and the source's fingerprint. */
export const dedupKeyOf = (source: string, fingerprint: string): string =>
  createHash('sha256')
    .update(JSON.stringify([source, fingerprint]))
    .digest('hex');
