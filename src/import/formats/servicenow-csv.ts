import type { Model } from '../../model/model.js';
import type { ParsedDocument } from '../rows.js';
import { redactAttributes, withoutCredentials } from '../secrets.js';
import { csvRecords, type CsvRecord } from './csv-records.js';
import { DocumentBuilder, unreadable } from './document.js';
import { withoutSharedIdentities } from './identities.js';
import { classOfServicenow, fieldsOfServicenow, type Cell } from './servicenow/classes.js';
import { environmentOf, text } from './values.js';

/** Columns as people see them, where they differ from the names of the table's. */
const labels: Readonly<Record<string, string>> = {
  class: 'sys_class_name',
  fully_qualified_domain_name: 'fqdn',
  operating_system: 'os',
  model_id_display_value: 'model_id',
  configuration_item: 'cmdb_ci',
  state: 'incident_state',
  ram_mb: 'ram',
  disk_space_gb: 'disk_space',
  sysid: 'sys_id',
};

/**
 * Reads a CSV export of ServiceNow: of `cmdb_ci` and its extensions, items by `sys_class_name`, keyed by `sys_id`;
 * of `incident`, only the configuration items that the log names. Rows are refused by line. Never throws.
 */
export function readServicenowCsv(content: string, { model }: { source: string; model: Model }): ParsedDocument {
  const { records, faults } = csvRecords(content);
  const [header, ...rows] = records;
  if (!header) return faults.length > 0 ? { ...unreadable(''), rejected: faults } : unreadable('The file is empty.');
  const columns = header.cells.map((name) => {
    const column = name
      .toLowerCase()
      .trim()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    return Object.hasOwn(labels, column) ? labels[column]! : column;
  });
  const document = new DocumentBuilder();
  const has = (column: string): boolean => columns.includes(column);
  if (has('number') && has('incident_state')) readIncidents(document, columns, rows);
  else if (has('name') && has('sys_class_name')) readItems(document, columns, rows);
  else
    return unreadable(
      'Neither an export of cmdb_ci, which has the columns name and sys_class_name, nor one of incident, which has number ' +
        'and incident_state. In a list, add the columns and export as CSV.',
      `line ${header.line}`,
    );
  for (const { path, code, message } of faults) document.reject(path, code, message);
  return withoutSharedIdentities(document.finish(), model);
}

/** What people write where they know nothing. */
const nothing =
  /^(\?|-+|n\/?a|none|null|unknown|undefined|not available|to be filled by o\.?e\.?m\.?|default string|\(empty\))$/i;
/** Serial numbers that makers leave in place of one. */
const noSerial = /^(0+|1234567890?|x+|system serial number|not specified)$/i;

function cellsOf(columns: readonly string[], { cells }: CsvRecord): Cell {
  return (...names) => {
    for (const name of names) {
      const value = text(cells[columns.indexOf(name)]);
      if (value === undefined || nothing.test(value) || (name === 'serial_number' && noSerial.test(value))) continue;
      return value;
    }
    return undefined;
  };
}

/** Refuses a row that is shorter or longer than the header. */
function isWhole(document: DocumentBuilder, columns: readonly string[], { line, cells }: CsvRecord): boolean {
  const whole = cells.length >= columns.length && cells.slice(columns.length).every((cell) => cell === '');
  if (!whole)
    document.reject(
      `line ${line}`,
      'RAGGED_ROW',
      `It has ${cells.length} values where the header has ${columns.length}. Quote values that hold the delimiter.`,
    );
  return whole;
}

/** Columns that fields are made of, or that say nothing of the item itself. */
const taken = new Set([
  ...['sys_id', 'name', 'short_description', 'serial_number', 'asset_tag', 'fqdn', 'ip_address', 'mac_address'],
  ...['os', 'os_version', 'cpu_count', 'cpu_core_count', 'ram', 'disk_space', 'sys_mod_count', 'sys_domain'],
  ...['sys_updated_on', 'sys_updated_by', 'sys_created_on', 'sys_created_by', 'sys_tags', 'object_id', 'environment'],
]);

function readItems(document: DocumentBuilder, columns: readonly string[], rows: readonly CsvRecord[]): void {
  let retired = 0;
  for (const row of rows) {
    const path = `line ${row.line}`;
    if (!isWhole(document, columns, row)) continue;
    const cell = cellsOf(columns, row);
    const named = cell('name');
    const name = named === undefined ? undefined : text(withoutCredentials(named));
    const servicenowClass = cell('sys_class_name');
    if (name === undefined || servicenowClass === undefined) {
      const column = name === undefined ? 'name' : 'sys_class_name';
      document.reject(`${path}.${column}`, 'REQUIRED', `needs a value: without ${column} nobody knows what it is.`);
      continue;
    }
    const itemClass = classOfServicenow(servicenowClass);
    if (itemClass === undefined) {
      document.unsupported(/^[\w -]{1,60}$/.test(servicenowClass) ? servicenowClass : 'class with an unusual name');
      continue;
    }
    const stage = stageOf(cell);
    if (stage === 'RETIRED') {
      retired += 1;
      continue;
    }
    const others = Object.fromEntries(
      columns.flatMap((column) => {
        const value = taken.has(column) || column === '' || column === '__proto__' ? undefined : cell(column);
        return value === undefined ? [] : [[column, value] as const];
      }),
    );
    const { kept, warnings } = redactAttributes(others, path);
    document.warnAll(warnings);
    const description = cell('short_description');
    document.add({
      path,
      class: itemClass,
      key: cell('sys_id') ?? `${servicenowClass}/${name}`,
      name,
      fields: {
        ...withoutSecrets(fieldsOfServicenow(itemClass, cell)),
        environment: environmentOf(cell('environment', 'used_for', 'u_environment')),
        lifecycleStage: stage,
        criticality: criticalityOf(cell('busines_criticality', 'business_criticality', 'criticality')),
        description: description === undefined ? undefined : withoutCredentials(description),
      },
      attributes: kept,
    });
  }
  if (retired > 0)
    document.warn(
      'sys_class_name',
      'RETIRED_LEFT_OUT',
      `${retired} rows are retired, stolen or absent items; they are left out.`,
    );
}

function withoutSecrets(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutCredentials(value) : value,
    ]),
  );
}

/** By the number or label of `install_status`, else of `operational_status`. */
function stageOf(cell: Cell): string | undefined {
  const installed = cell('install_status', 'hardware_status', 'life_cycle_stage')?.toLowerCase();
  if (installed !== undefined) {
    if (/^(7|8|100|retired|stolen|absent|disposed|end of life)$/.test(installed)) return 'RETIRED';
    return /^(2|4|6|on order|pending install|in stock|purchase|inventory|deploy)$/.test(installed)
      ? 'PLANNED'
      : 'OPERATIONAL';
  }
  const operational = cell('operational_status')?.toLowerCase();
  if (operational === undefined) return undefined;
  if (/^(6|retired)$/.test(operational)) return 'RETIRED';
  return 'OPERATIONAL';
}

/** `1 - most critical` down to `4 - not critical`, or plain words. */
function criticalityOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const byNumber = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'][Number(/^([1-4])\b/.exec(value)?.[1]) - 1];
  return byNumber ?? ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'].find((word) => word === value.toUpperCase());
}

/**
 * An incident log tells which items had trouble, not what they are. Each becomes an ApplicationService, the class of
 * what people report trouble with, marked with where it comes from; reclassify those that are something else.
 */
function readIncidents(document: DocumentBuilder, columns: readonly string[], rows: readonly CsvRecord[]): void {
  const incidents = new Set<string>();
  let events = 0;
  let without = 0;
  for (const row of rows) {
    const path = `line ${row.line}`;
    if (!isWhole(document, columns, row)) continue;
    const cell = cellsOf(columns, row);
    const number = cell('number');
    if (number === undefined) {
      document.reject(`${path}.number`, 'REQUIRED', 'needs a value: the number of the incident.');
      continue;
    }
    events += 1;
    incidents.add(number);
    const named = cell('cmdb_ci');
    if (named === undefined) {
      without += 1;
      continue;
    }
    const name = withoutCredentials(named);
    // A reference exported by value is the key that an export of cmdb_ci uses too.
    const key = /^[0-9a-f]{32}$/.test(name) ? name : `cmdb_ci:${name}`;
    if (!document.has(key))
      document.add({ path, class: 'ApplicationService', key, name, attributes: { origin: 'ServiceNow incident log' } });
  }
  document.warn(
    'content',
    'INCIDENTS_NOT_TAKEN',
    `${events} rows of ${incidents.size} incidents are not taken: this import takes configuration items, importIncidents takes them. ` +
      `Those that the log names are, as application services; ${without} rows name none.`,
  );
}
