import { Temporal } from 'temporal-polyfill';
import { csvRecords } from '../../import/formats/csv-records.js';
import type { AssetRow, AssetDocument } from './row.js';

/** The columns of a CSV of assets: docs/assets.md says what each means. `tag` is needed. */
export const assetColumns = [
  ...(['tag', 'model', 'class', 'name', 'serialNumber', 'state', 'owner', 'custodian', 'location'] as const),
  ...(['costCentre', 'cost', 'currency', 'acquiredOn', 'item', 'partNumber', 'note'] as const),
] as const;
type Column = (typeof assetColumns)[number];

const states = ['PLANNED', 'IN_STOCK', 'IN_USE', 'IN_MAINTENANCE', 'RETIRED'] as const;

/** As people write column heads: `Serial number`, `serial_number`, `SERIALNUMBER`. */
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');
const columnsByName = new Map(assetColumns.map((name) => [bare(name), name]));

/**
 * An amount as people write it, 1299 or 1299.00, in minor units of a currency; undefined when it is none, or finer than
 * the currency is. Never by way of a fraction: 0.1 has none in binary.
 */
export function minorUnits(text: string, currency: string): number | undefined {
  const match = /^(\d{1,13})(?:[.,](\d+))?$/.exec(text.replaceAll(/[\s']/g, ''));
  if (!match) return undefined;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return undefined;
  const whole = Number(`${match[1]!}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(whole) ? whole : undefined;
}

/** Reads a CSV of assets. Never throws: what cannot be taken is told by its line. */
export function readAssetCsv(content: string): AssetDocument {
  const { records, faults } = csvRecords(content);
  const document: AssetDocument = { rows: [], rejected: [...faults], warnings: [] };
  const [header, ...rest] = records;
  const columns = header?.cells.map((name) => columnsByName.get(bare(name))) ?? [];
  if (!columns.includes('tag')) {
    const message = `The first line names the columns, among them \`tag\`. Known are ${assetColumns.join(', ')}.`;
    return { ...document, rejected: [{ path: 'line 1', code: 'NO_HEADER', message }] };
  }
  header!.cells.forEach((name, index) => {
    if (columns[index] === undefined && name !== '')
      document.warnings.push({ path: `line ${header!.line}`, code: 'UNKNOWN_COLUMN', message: `${name} is not read.` });
  });
  for (const { line, cells } of rest) {
    const cell = (name: Column): string | undefined => cells[columns.indexOf(name)] || undefined;
    const path = `line ${line}`;
    const problems = rowProblems(cell);
    if (problems.length > 0) document.rejected.push({ path, code: 'INVALID', message: problems.join(' ') });
    else document.rows.push(rowOf(path, cell));
  }
  return document;
}

type Cell = (name: Column) => string | undefined;
const stateOf = (cell: Cell): string | undefined =>
  cell('state')
    ?.toUpperCase()
    .replaceAll(/[\s-]+/g, '_');

function rowProblems(cell: Cell): string[] {
  const problems: string[] = [];
  if (cell('tag') === undefined) problems.push('It has no tag.');
  const state = stateOf(cell);
  if (state !== undefined && !states.includes(state as never))
    problems.push(`state is one of ${states.join(', ')}, not ${JSON.stringify(cell('state'))}.`);
  const [cost, currency] = [cell('cost'), cell('currency')?.toUpperCase()];
  if (cost !== undefined && currency === undefined) problems.push('cost takes a currency, such as EUR.');
  else if (cost !== undefined && !Intl.supportedValuesOf('currency').includes(currency!))
    problems.push(`currency takes a code of ISO 4217, not ${JSON.stringify(currency)}.`);
  else if (cost !== undefined && minorUnits(cost, currency!) === undefined)
    problems.push(`cost takes an amount such as 1299.00, not ${JSON.stringify(cost)}.`);
  const acquiredOn = cell('acquiredOn');
  if (acquiredOn !== undefined && !isDay(acquiredOn))
    problems.push(`acquiredOn takes a day such as 2026-11-29, not ${JSON.stringify(acquiredOn)}.`);
  return problems;
}

function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function rowOf(path: string, cell: Cell): AssetRow {
  const [cost, currency] = [cell('cost'), cell('currency')?.toUpperCase()];
  return {
    path,
    tag: cell('tag')!,
    model: cell('model'),
    assetClass: cell('class'),
    partNumber: cell('partNumber'),
    name: cell('name'),
    serialNumber: cell('serialNumber'),
    state: stateOf(cell) as AssetRow['state'],
    owner: cell('owner'),
    custodian: cell('custodian'),
    location: cell('location'),
    costCentre: cell('costCentre'),
    cost: cost === undefined ? undefined : { minorUnits: minorUnits(cost, currency!)!, currency: currency! },
    acquiredOn: cell('acquiredOn'),
    item: cell('item'),
    note: cell('note'),
  };
}
