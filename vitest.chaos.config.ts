import { defineConfig } from 'vitest/config';

// Faults made on purpose, over several processes: minutes long, so apart from the suite. `npm run test:chaos`.
export default defineConfig({
  // As in vitest.config.ts: one graphql for all.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/chaos/**/*.chaos.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
    disableConsoleIntercept: true,
    fileParallelism: false,
  },
});
