import { text } from '../values.js';

const factors = new Map([
  ['', 1],
  ...['k', 'M', 'G', 'T', 'P', 'E'].map((unit, power) => [unit, 1000 ** (power + 1)] as const),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((unit, power) => [unit, 1024 ** (power + 1)] as const),
]);

/** A Kubernetes quantity of bytes (`200Mi`, `1.5G`) in mebibytes. */
export function mebibytes(quantity: unknown): number | undefined {
  const parts = /^(\d+(?:\.\d+)?)([A-Za-z]{0,2})$/.exec(text(quantity) ?? '');
  const factor = factors.get(parts?.[2] ?? '');
  return parts && factor !== undefined ? (Number(parts[1]) * factor) / 1024 ** 2 : undefined;
}
