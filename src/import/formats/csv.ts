import { fieldOf } from '../../cmdb/validate.js';
import type { ItemClass, Model, ModelField } from '../../model/model.js';
import type { DependencyGroupRow, ParsedDocument } from '../rows.js';
import { csvRecords, streamCsvRecords, type CsvRecord } from './csv-records.js';
import { parseJson, unreadable } from './document.js';
import type { TypedOptions } from './ndjson.js';
import {
  checkedItem,
  checkedRelationship,
  classNamed,
  collect,
  rejected,
  relationshipTypeNamed,
  type StreamedRow,
} from './typed-rows.js';
import { environmentOf, instant, record, records, type Json } from './values.js';

/**
 * Reads CSV with a header: `class`, `key` and `name`, then fields of the class, relationship types (`RUNS_ON`, holding keys of
 * providers separated by `;`, each with `#group` where wanted) and any other columns, which become attributes.
 * With `from`, `type` and `to` instead, each row is a relationship. A bad row is refused by its line and leaves the rest.
 * Never throws.
 */
export function readCsv(content: string, { model }: TypedOptions): ParsedDocument {
  const { records: all, faults } = csvRecords(content);
  const [header, ...rows] = all;
  if (!header) return faults.length > 0 ? { ...unreadable(''), rejected: faults } : unreadable('The file is empty.');
  const table = readHeader(header.cells, model);
  if ('fault' in table) return unreadable(table.fault, `line ${header.line}`);
  const found = function* (): Generator<StreamedRow> {
    for (const row of rows) yield* table.read(row);
    for (const rejection of faults) yield { kind: 'rejected', rejection };
  };
  return collect(found());
}

/**
 * The same from a stream, for inputs of any size: it holds one record at a time, so a key that comes twice is not noticed.
 * An unusable header gives one rejection. Throws what the stream throws.
 */
export async function* streamCsv(
  content: AsyncIterable<string | Uint8Array>,
  { model }: TypedOptions,
): AsyncGenerator<StreamedRow> {
  let table: Table | undefined;
  for await (const each of streamCsvRecords(content)) {
    if ('fault' in each) {
      yield { kind: 'rejected', rejection: each.fault };
      continue;
    }
    if (table) {
      yield* table.read(each);
      continue;
    }
    const read = readHeader(each.cells, model);
    if ('fault' in read) {
      yield rejected(`line ${each.line}`, 'UNREADABLE', read.fault);
      return;
    }
    table = read;
  }
  if (!table) yield rejected('content', 'UNREADABLE', 'The file is empty.');
}

interface Table {
  read: (row: CsvRecord) => StreamedRow[];
}

type Column =
  | { kind: 'class' | 'key' | 'attributes' | 'groups' | 'ignored' }
  | { kind: 'relationship'; type: string }
  /** A field of some classes, an attribute of the others. */
  | { kind: 'value'; field: string; attribute: string };

function readHeader(header: readonly string[], model: Model): Table | { fault: string } {
  const names = header.map((name) => name.toLowerCase());
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) return { fault: `The column "${twice.slice(0, 60)}" stands there twice.` };
  const shape: readonly string[] = ['from', 'type', 'to'];
  if (shape.every((name) => names.includes(name)) && !names.includes('class'))
    return { read: (row) => whole(row, header.length) ?? relationshipRow(model, names, row) };
  const missing = ['class', 'key', 'name'].filter((name) => !names.includes(name));
  if (missing.length > 0)
    return {
      fault:
        `The first line must name the columns; ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. ` +
        'A file of items has class, key and name, a file of relationships from, type and to.',
    };
  const columns = header.map((name) => columnOf(name, model));
  return { read: (row) => whole(row, header.length) ?? itemRows(model, columns, row) };
}

/** Refuses a row that is too short or too long; blank cells at the end, as spreadsheets leave them, do no harm. */
function whole(row: CsvRecord, width: number): StreamedRow[] | undefined {
  const surplus = row.cells.slice(width);
  if (row.cells.length >= width && surplus.every((cell) => cell === '')) return undefined;
  return [
    rejected(
      `line ${row.line}`,
      'RAGGED_ROW',
      `It has ${row.cells.length} values where the header has ${width}. Quote values that hold the delimiter.`,
    ),
  ];
}

function columnOf(name: string, model: Model): Column {
  const lower = name.toLowerCase();
  if (lower === 'class' || lower === 'key' || lower === 'attributes' || lower === 'groups') return { kind: lower };
  if (name === '' || name === '__proto__') return { kind: 'ignored' };
  const type = relationshipTypeNamed(model, name);
  if (type !== undefined) return { kind: 'relationship', type };
  return { kind: 'value', field: squeezed(name), attribute: name };
}

/** `Serial number`, `serial_number` and `serialNumber` are one field. */
function squeezed(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

const fieldsBySqueezedName = new WeakMap<ItemClass, Map<string, ModelField>>();

function fieldNamed(itemClass: ItemClass, name: string): ModelField | undefined {
  let known = fieldsBySqueezedName.get(itemClass);
  if (!known) {
    const common = ['name', 'environment', 'lifecycleStage', 'criticality', 'description', 'tags'];
    known = new Map(
      [...common, ...itemClass.fields.keys()].flatMap((each) => {
        const field = fieldOf(itemClass, each);
        return field ? [[squeezed(each), field] as const] : [];
      }),
    );
    fieldsBySqueezedName.set(itemClass, known);
  }
  return known.get(name);
}

function itemRows(model: Model, columns: readonly Column[], { line, cells }: CsvRecord): StreamedRow[] {
  const path = `line ${line}`;
  const cellOf = (kind: Column['kind']): string => cells[columns.findIndex((column) => column.kind === kind)] ?? '';
  const itemClass = classNamed(model, cellOf('class'));
  if (!itemClass) {
    const word = cellOf('class');
    const named = /^[\w -]{1,40}$/.test(word) ? `"${word}"` : 'of that name';
    return [rejected(`${path}.class`, 'UNKNOWN_CLASS', `There is no class ${named}. Classes are in the API's schema.`)];
  }
  const key = cellOf('key');
  const attributes = jsonCell(cellOf('attributes'));
  const groups = jsonCell(cellOf('groups'));
  if (attributes !== undefined && !record(attributes))
    return [rejected(`${path}.attributes`, 'INVALID', 'takes a JSON object, as {"a": 1}.')];
  if (groups !== undefined && records(groups).length !== (Array.isArray(groups) ? groups.length : -1))
    return [rejected(`${path}.groups`, 'INVALID', 'takes a JSON list, as [{"name": "db", "reduce": "BEST"}].')];
  const fields: Json = {};
  const others: Json = {};
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (column.kind !== 'value' || cell === '') continue;
    const field = fieldNamed(itemClass, column.field);
    if (field) fields[field.name] = valueOf(field, cell);
    else others[column.attribute] = cell;
  }
  const found = checkedItem(model, {
    path,
    class: itemClass.name,
    key,
    fields,
    attributes: { ...others, ...record(attributes) },
    ...(groups === undefined ? {} : { groups: records(groups) as unknown as DependencyGroupRow[] }),
  });
  // A row that is refused relates nothing either.
  if (found.some(({ kind }) => kind === 'rejected')) return found;
  return [...found, ...columns.flatMap((column, at) => related(column, cells[at] ?? '', key, path))];
}

function related(column: Column, cell: string, key: string, path: string): StreamedRow[] {
  if (column.kind !== 'relationship') return [];
  return cell
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each): StreamedRow => {
      const mark = each.lastIndexOf('#');
      const to = mark > 0 ? each.slice(0, mark).trim() : each;
      const group = mark > 0 ? each.slice(mark + 1).trim() : '';
      return checkedRelationship({
        path: `${path}.${column.type}`,
        from: { key },
        type: column.type,
        to: { key: to },
        ...(group === '' ? {} : { group }),
      });
    });
}

function relationshipRow(model: Model, names: readonly string[], { line, cells }: CsvRecord): StreamedRow[] {
  const path = `line ${line}`;
  const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
  const type = relationshipTypeNamed(model, cell('type'));
  const empty = ['from', 'to'].find((name) => cell(name) === '');
  if (empty !== undefined) return [rejected(`${path}.${empty}`, 'INVALID_REFERENCE', 'needs the key of an item.')];
  if (type === undefined)
    return [
      rejected(`${path}.type`, 'UNKNOWN_TYPE', `takes one of ${[...model.relationshipTypes.keys()].join(', ')}.`),
    ];
  const weight = Number(cell('weight'));
  if (cell('weight') !== '' && !(weight > 0 && Number.isFinite(weight)))
    return [rejected(`${path}.weight`, 'INVALID', 'takes a number greater than 0.')];
  return [
    checkedRelationship({
      path,
      from: { key: cell('from') },
      type,
      to: { key: cell('to') },
      ...(cell('group') === '' ? {} : { group: cell('group') }),
      ...(cell('weight') === '' ? {} : { weight }),
    }),
  ];
}

/** The JSON in a cell; a cell that holds none gives its text, which is refused where JSON is wanted. */
function jsonCell(cell: string): unknown {
  if (cell === '') return undefined;
  const parsed = parseJson(cell);
  return 'value' in parsed ? parsed.value : cell;
}

/** A cell as a value of the field; what does not fit stays text, which the model then refuses by name. */
function valueOf(field: ModelField, cell: string): unknown {
  if (!field.list) return scalarOf(field, cell);
  return cell
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => scalarOf(field, each));
}

function scalarOf(field: ModelField, cell: string): unknown {
  if (field.type === 'Environment') return environmentOf(cell) ?? cell.toUpperCase();
  if (field.enumValues) return cell.toUpperCase().replaceAll(/[\s-]+/g, '_');
  switch (field.type) {
    case 'Int':
    case 'Float': {
      const number = Number(/^[+-]?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell);
      return Number.isNaN(number) ? cell : number;
    }
    case 'Boolean':
      if (/^(true|yes|1)$/i.test(cell)) return true;
      return /^(false|no|0)$/i.test(cell) ? false : cell;
    case 'DateTime':
      return instant(cell) ?? cell;
    case 'JSON':
      return jsonCell(cell);
    default:
      return cell;
  }
}
