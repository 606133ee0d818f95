import { defineConfig, mergeConfig } from 'vitest/config';
import suite from './vitest.config.js';

const { include: _, ...test } = suite.test ?? {};

// Figures of the acceptance checks, each printed beside the one that is required: minutes long, and to be run alone.
// `npm run test:security`.
export default mergeConfig(
  { ...suite, test },
  defineConfig({
    test: {
      include: ['test/security/**/*.security.ts'],
      testTimeout: 900_000,
      disableConsoleIntercept: true,
      fileParallelism: false,
    },
  }),
);
