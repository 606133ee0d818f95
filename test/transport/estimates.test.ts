import { expect, test } from 'vitest';
import { checkEstimates } from './estimates.js';

// 5,000 of them in npm run test:security, which prints how much the estimates exceed the answers.
test('no answer holds more objects than its query was estimated to cost', async () => {
  const ratios = await checkEstimates(60);
  expect(ratios.length).toBeGreaterThan(20);
}, 120_000);
