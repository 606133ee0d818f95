/** Writes docs/lifecycles.md: every lifecycle's diagram, states and rows, from its table. */
import { writeFileSync } from 'node:fs';
import { page } from '../src/engine/lifecycle-diagram.js';
import { lifecycleTables } from '../src/lifecycle/tables.js';

export function lifecyclesPage(): string {
  return [
    '<!-- Made by tools/lifecycles.ts from the tables in src/; do not edit. Run `npm run codegen`. -->',
    '# Lifecycles',
    `A record moves by events. Each row of its table says from where, who may, what the event takes and what must hold. A refusal names
everything that is in the way at once; \`allowedTransitions\` of a record tells it before, and of a refusal what it allows instead. An event that leads nowhere else notes
something. Stamps in the last column take the instant of the event. The role ADMINISTRATOR may bring every event about, and the timers' events
come from \`itsm-graph\` itself.`,
    ...lifecycleTables.map((table) => page(table)),
  ].join('\n\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(new URL('../docs/lifecycles.md', import.meta.url), `${lifecyclesPage()}\n`);
  console.log(`${lifecycleTables.length} lifecycles -> docs/lifecycles.md`);
}
