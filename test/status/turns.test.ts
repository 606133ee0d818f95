import { expect, test, vi } from 'vitest';
import { Writer } from '../../src/feed/writer.js';
import { loadSchema } from '../../src/model/schema.js';
import { StatusWrites } from '../../src/status/writes.js';
import { testGraph } from '../support/graph.js';

test('who asked for a write is told after 30 s in the queue; what the product owes itself is done however late', async () => {
  const graph = await testGraph();
  const now = vi.spyOn(performance, 'now');
  try {
    const writes = new StatusWrites(new Writer(graph), loadSchema().model);
    let release!: () => void;
    const before = writes.between(() => new Promise<void>((resolve) => (release = resolve)));
    const asked = writes.write({ operation: 'test', actor: 'tester', request: null }, () => Promise.resolve('done'));
    const told = asked.catch((error: { code: string }) => error.code);
    const owed = writes.restructure(() => Promise.resolve([]));
    // Turns begin one after the other, the first as soon as it is asked for.
    await Promise.resolve();
    const late = performance.now() + 31_000;
    now.mockImplementation(() => late);
    release();
    await before;
    expect(await told).toBe('OVERLOADED');
    expect(await owed).toBe(true);
  } finally {
    now.mockRestore();
    await graph.close();
  }
});
