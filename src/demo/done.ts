import { Refusal } from '../refusal.js';

/** How references name an item of the demo estate. */
export const demo = (key: string): string => `demo:${key}`;

/** What a write of the demo gave. Throws where it was refused: then the demo's files do not fit the product. */
export function done<T>(what: string, answer: T | Refusal): T {
  if (!(answer instanceof Refusal)) return answer;
  const why = new Set([answer.message, ...answer.failures.map(({ message }) => message)]);
  throw new Error(`The demo's ${what}: ${[...why].join(' ')}`);
}
