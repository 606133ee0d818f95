// Acceptance check 20: of the faults that Stryker makes in these five, the tests find at least 80 %. `npm run test:mutation` runs all
// of it, `npm run test:mutation -- --mutate src/access/rights.ts` one of them; reports/ keeps what the runs before found.
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: [
    // How redundancy passes severities on; who may give and reach what; service level clocks; lifecycles; what operations cost.
    'src/engine/groups.ts',
    'src/access/rights.ts',
    'src/agreement/clock.ts',
    'src/engine/lifecycle.ts',
    'src/transport/cost.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: 'reports/mutation.json',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
  // The faults are made in a copy, which needs neither databases nor builds.
  ignorePatterns: ['.neo4j', '.data', 'dist', 'coverage', 'reports'],
  tempDirName: '.stryker',
};
