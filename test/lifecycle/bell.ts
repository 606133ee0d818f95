import { randomUUID } from 'node:crypto';
import type { Facts, Lifecycle } from '../../src/engine/lifecycle.js';
import type { RecordKind } from '../../src/lifecycle/kind.js';
import { move } from '../../src/lifecycle/move.js';
import type { Services } from '../../src/services.js';
import type { LifecycleRecord } from '../../src/records.js';
import { Refusal } from '../../src/refusal.js';

export type BellRecord = LifecycleRecord & { rings?: number; tone?: string; rungAt?: string };
export type BellFacts = Facts<BellRecord, { at?: string; tone?: string; fail?: boolean }>;

/** A bell rings by itself at an instant, once. */
export const bellLifecycle: Lifecycle<BellFacts> = {
  type: 'Bell',
  version: 7,
  states: { QUIET: 'waits', RUNG: 'has rung', BROKEN: 'is no more' },
  terminal: ['RUNG', 'BROKEN'],
  effects: ['CRACK'],
  rows: [
    {
      from: [],
      event: 'HANG',
      to: 'QUIET',
      starts: [{ effect: 'RING', says: 'at its instant', at: ({ input }) => input.at }],
    },
    {
      from: ['QUIET'],
      event: 'RING',
      to: 'RUNG',
      roles: ['SYSTEM'],
      stamps: ['rungAt'],
      sets: ({ record }) => ({ rings: (record.rings ?? 0) + 1 }),
    },
    {
      from: ['QUIET'],
      event: 'TUNE',
      guards: [
        {
          code: 'FLAT',
          says: 'the tone is not flat',
          ofInput: true,
          fails: ({ input }) => (input.tone === 'flat' ? 'Flat.' : undefined),
        },
      ],
      starts: [{ effect: 'RING', says: 'at another instant', at: ({ input }) => input.at }],
    },
    { from: ['QUIET'], event: 'CRACK_SOON', starts: [{ effect: 'CRACK', says: 'at once', at: ({ now }) => now }] },
    { from: ['QUIET'], event: 'BREAK', to: 'BROKEN' },
  ],
};

/** Known to a services' engine under the label of another type: the product has no bells. */
export const bellKind = (more: Partial<RecordKind<BellFacts>> = {}): RecordKind<BellFacts> => ({
  type: 'Service',
  prefix: 'BEL',
  lifecycle: bellLifecycle,
  instants: ['rungAt'],
  facts: async (_, bare) => bare,
  properties: ({ input: { tone } }) => ({ tone }),
  ...more,
});

/** Hangs many bells in one write. */
export async function hangBells(
  { lifecycles }: Pick<Services, 'lifecycles'>,
  kind: RecordKind<BellFacts>,
  count: number,
  at: string,
): Promise<string[]> {
  const order = { operation: 'hangBells', actor: 'tester', request: null };
  const hung = await lifecycles.write(kind, order, async (work) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++) {
      const id = randomUUID();
      const made = { id, number: `BEL-${id}`, event: 'HANG', input: { at }, actor: 'tester' };
      const answer = await move(work, kind, made);
      if (answer instanceof Refusal) return answer;
      ids.push(id);
    }
    return ids;
  });
  if (hung instanceof Refusal) throw new Error(hung.message);
  return hung;
}
