import { expect, test } from 'vitest';
import { Turns } from '../src/turns.js';

test('one work at a time, in the order in which they came; one that fails holds up nobody', async () => {
  const turns = new Turns();
  const order: string[] = [];
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const first = turns.take(async () => {
    order.push('first begins');
    await held;
    order.push('first ends');
    return 1;
  });
  const second = turns.take(() => Promise.reject(new Error('no')));
  const third = turns.take(() => Promise.resolve(order.push('third')));
  release();
  expect(await first).toBe(1);
  await expect(second).rejects.toThrow('no');
  await third;
  expect(order).toEqual(['first begins', 'first ends', 'third']);
});
