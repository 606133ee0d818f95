import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nodeOptions } from '../support/run-product.js';

test('the unit on the page runs the server as `npm start` does', async () => {
  const page = await readFile(new URL('../../docs/deployment.md', import.meta.url), 'utf8');
  const commands = [...page.matchAll(/^ExecStart=(.*)$/gm)].map(([, command]) => command!.split(' ').slice(1));
  expect(commands).toEqual([[...nodeOptions, '--import', 'tsx', 'src/main.ts']]);
});
