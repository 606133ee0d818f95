import { expect, test } from 'vitest';
import type { Clock } from '../src/clock.js';
import { Sweeper } from '../src/sweeper.js';
import { quietLog } from './support/services.js';

/** A clock that stands still until it is moved; what was scheduled runs in order. */
class HandClock implements Clock {
  private readonly due: { at: number; work: () => void }[] = [];
  constructor(private time = 0) {}
  now = (): number => this.time;
  schedule(work: () => void, delay: number): () => void {
    const entry = { at: this.time + delay, work };
    this.due.push(entry);
    return () => void this.due.splice(this.due.indexOf(entry), 1);
  }
  moveTo(time: number): void {
    this.time = time;
    for (const entry of this.due.filter(({ at }) => at <= time)) {
      this.due.splice(this.due.indexOf(entry), 1);
      entry.work();
    }
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a sweep runs at the start, when something falls due, when it is nudged, and no more once stopped', async () => {
  const clock = new HandClock();
  const ran: number[] = [];
  const sweeper = new Sweeper(quietLog, clock);
  sweeper.add({ name: 'due', run: (now) => Promise.resolve(ran.push(now) < 3 ? now + 4_000 : undefined) });
  sweeper.start();
  await settle();
  clock.moveTo(3_999);
  await settle();
  expect(ran).toEqual([0]);
  clock.moveTo(4_000);
  await settle();
  sweeper.nudge('other');
  await settle();
  expect(ran).toEqual([0, 4_000]);
  clock.moveTo(5_000);
  sweeper.nudge('due');
  await settle();
  expect(ran).toEqual([0, 4_000, 5_000]);
  // Nothing is known to fall due: it looks every ten seconds for what other processes wrote.
  clock.moveTo(15_000);
  await settle();
  expect(ran).toEqual([0, 4_000, 5_000, 15_000]);
  await sweeper.stop();
  clock.moveTo(60_000);
  await settle();
  expect(ran).toHaveLength(4);
});

test('a sweep that fails is told of and tried again, and does not keep others from running', async () => {
  const clock = new HandClock();
  const told: unknown[] = [];
  const sweeper = new Sweeper({ warn: (fields: unknown) => void told.push(fields) }, clock);
  let failures = 1;
  let others = 0;
  sweeper.add({
    name: 'failing',
    run: () => (failures-- > 0 ? Promise.reject(new Error('database away')) : Promise.resolve(undefined)),
  });
  sweeper.add({ name: 'other', run: () => Promise.resolve(void others++) });
  sweeper.start();
  await settle();
  expect(told).toMatchObject([{ sweep: 'failing', err: { message: 'database away' } }]);
  expect(others).toBe(1);
  clock.moveTo(1_000);
  await settle();
  expect(failures).toBe(-1);
  expect(told).toHaveLength(1);
  await sweeper.stop();
});
