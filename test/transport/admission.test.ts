import type { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Lane } from '../../src/lane.js';
import { busy } from '../../src/transport/admission.js';
import { Rates } from '../../src/transport/rates.js';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (error as GraphQLError).extensions['code'],
  );

describe('a lane', () => {
  test('lets so many in, lets some wait in their order, and sends the rest away at once', async () => {
    const lane = new Lane({ inFlight: 2, queued: 2 }, busy);
    const [first, second] = [await lane.enter(), await lane.enter()];
    const order: string[] = [];
    const third = lane.enter().then((release) => (order.push('third'), release));
    const fourth = lane.enter().then((release) => (order.push('fourth'), release));
    expect(lane).toMatchObject({ hasRoom: false, running: 2, queued: 2 });
    expect(await codeOf(lane.enter())).toBe('SERVER_BUSY');
    first();
    first();
    const releaseThird = await third;
    expect(order).toEqual(['third']);
    expect(lane.running).toBe(2);
    second();
    (await fourth)();
    releaseThird();
    expect(lane).toMatchObject({ hasRoom: true, running: 0, queued: 0 });
  });

  test('forgets one who went away while waiting', async () => {
    const lane = new Lane({ inFlight: 1, queued: 5 }, busy);
    const release = await lane.enter();
    const left = new AbortController();
    const waiting = codeOf(lane.enter(left.signal));
    left.abort();
    expect(await waiting).toBe('SERVER_BUSY');
    expect(lane.queued).toBe(0);
    release();
    expect(lane.running).toBe(0);
    expect(await codeOf(lane.enter(left.signal))).toBe('SERVER_BUSY');
  });
});

describe('rates', () => {
  test('count each user by themselves, and say when to come again', async () => {
    const rates = new Rates(3);
    for (let time = 0; time < 3; time++) await rates.count('ada');
    await rates.count('bob');
    const refused = await rates.count('ada').catch((error: unknown) => error as GraphQLError);
    expect(refused).toMatchObject({ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } });
    expect((refused as GraphQLError).message).toMatch(/3 operations a minute/);
  });

  test('count a large operation as several', async () => {
    const rates = new Rates(5);
    await rates.countCost('ada', 999);
    await rates.countCost('ada', 5_000);
    expect(await codeOf(rates.count('ada'))).toBe('RATE_LIMITED');
  });

  test('are unlimited when set to 0', async () => {
    const rates = new Rates(0);
    for (let time = 0; time < 100; time++) await rates.count('ada');
  });
});
