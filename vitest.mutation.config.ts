import { defineConfig } from 'vitest/config';

// The tests of the five modules that mutation testing changes, none of which needs a database. `npm run test:mutation`.
export default defineConfig({
  // As in vitest.config.ts: one graphql for all.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: [
      ...['engine/groups', 'engine/propagation', 'engine/lifecycle', 'access/rights'],
      ...['agreement/clock', 'transport/cost'],
    ].map((name) => `test/${name}.test.ts`),
    testTimeout: 60_000,
  },
});
