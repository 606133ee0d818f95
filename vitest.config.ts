import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In the order in which they begin: what takes a minute must not be what one worker is left with at the end. */
const longest = [
  ...['product', 'graph/embedded', 'chaos/kill-neo4j', 'cypher/statements', 'backup/backup', 'cli/demo-live'],
  ...['request/requests', 'access/records', 'change/changes', 'doctor/doctor', 'cmdb/writes', 'graph/graph'],
  ...['status/stream', 'incident/incidents', 'graph/migrations', 'docs/assets', 'mapping/random', 'docs/story'],
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  resolve: {
    // Vite would pick graphql's ES modules while the packages beside it load the CommonJS ones: two schemas' worth of classes.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // A worker reads and compiles the sources once, not once a file: a quarter of the suite's processor time. No test may change
    // what a module holds, and leave it so.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Each worker keeps one Neo4j busy; more would wait for each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/generated/**'],
      reporter: ['text-summary', 'html', 'json-summary'],
    },
  },
});
