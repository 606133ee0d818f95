import Table from 'cli-table3';
import { Command } from 'commander';
import colors from 'picocolors';
import type { Check } from '../doctor/check.js';
import { examine } from '../doctor/doctor.js';

const paint: Record<Check['state'], (text: string) => string> = {
  OK: colors.green,
  WARNING: colors.yellow,
  FAILED: colors.red,
  SKIPPED: colors.dim,
};

const { json } = new Command('doctor')
  .description('Looks at the settings, the machine, Neo4j and the graph, and says what to do about what is wrong.')
  .option('--json', 'print the checks as JSON')
  .addHelpText('after', '\nExit code: 0 when nothing failed, 1 otherwise. Changes nothing.')
  .parse()
  .opts<{ json?: true }>();

const checks = await examine(process.env);
const failures = checks.filter(({ state }) => state === 'FAILED').length;
if (json) {
  console.log(JSON.stringify(checks, null, 2));
} else {
  const table = new Table({
    head: ['', 'Check', 'Result', 'Found'],
    style: { head: [], border: [] },
    colWidths: [10, 34, 9, 64],
    wordWrap: true,
  });
  let area = '';
  for (const check of checks) {
    const found = check.wayOut === undefined ? check.detail : `${check.detail}\n→ ${check.wayOut}`;
    table.push([check.area === area ? '' : check.area, check.name, paint[check.state](check.state), found]);
    area = check.area;
  }
  console.log(table.toString());
  const warnings = checks.filter(({ state }) => state === 'WARNING').length;
  const skipped = checks.filter(({ state }) => state === 'SKIPPED').length;
  console.log(
    `${checks.length} checks: ${failures} failed, ${warnings} with a warning, ${skipped} skipped.` +
      (failures > 0 ? ' Each failure says what to do after its arrow.' : ''),
  );
}
process.exitCode = failures > 0 ? 1 : 0;
