import type { ItemClass, Model } from '../../model/model.js';
import type { DependencyGroupRow, ItemRow, ParsedDocument } from '../rows.js';
import { parseJson } from './document.js';
import {
  checkedItem,
  checkedRelationship,
  classNamed,
  collect,
  refOf,
  rejected,
  relationshipTypeNamed,
  type StreamedRow,
} from './typed-rows.js';
import { decimal, filled, record, records, text, type Json } from './values.js';

export interface TypedOptions {
  source: string;
  model: Model;
}

/**
 * Reads lines of JSON, each an item or a relationship as the API takes them: `{"server": {"key": …, "name": …}}` and
 * `{"relationship": {"from": {"key": …}, "type": …, "to": {"key": …}}}`; also flat, with `class`, or with `from` and `to`.
 * A bad line is refused by its number and leaves the rest. Never throws.
 */
export function readNdjson(content: string, { model }: TypedOptions): ParsedDocument {
  const lines = new NdjsonLines(model);
  const rows = function* (): Generator<StreamedRow> {
    for (const [index, line] of content.split('\n').entries()) yield* lines.read(line, index + 1);
    yield* lines.end();
  };
  return collect(rows());
}

/** The same line by line, for inputs of any size: it holds one line at a time, so a key that comes twice is not noticed. */
export async function* streamNdjson(
  lines: AsyncIterable<string>,
  { model }: TypedOptions,
): AsyncGenerator<StreamedRow> {
  const reader = new NdjsonLines(model);
  let number = 0;
  for await (const line of lines) yield* reader.read(line, (number += 1));
  yield* reader.end();
}

/** Records of other practices, which no import of items takes. */
const otherRecords = new Set(['incident', 'problem', 'change', 'asset', 'alert', 'agreement', 'statusReport']);

class NdjsonLines {
  private readonly unsupported = new Map<string, number>();

  constructor(private readonly model: Model) {}

  read(line: string, number: number): StreamedRow[] {
    if (line.trim() === '' || line.trim() === '\uFEFF') return [];
    const path = `line ${number}`;
    const parsed = parseJson(line);
    if ('fault' in parsed) return [rejected(path, 'UNREADABLE', parsed.fault.replace('line 1, ', ''))];
    const object = record(parsed.value);
    if (!object) return [rejected(path, 'INVALID_ROW', 'A line is a JSON object: an item or a relationship.')];
    const item = record(object['item']);
    return this.row(item && Object.keys(object).length === 1 ? item : object, path);
  }

  *end(): Generator<StreamedRow> {
    for (const [kind, count] of this.unsupported)
      yield {
        kind: 'warning',
        rejection: {
          path: kind,
          code: 'UNSUPPORTED_KIND',
          message: `${count} × ${kind}: an import takes items and relationships only; left out.`,
        },
      };
  }

  private row(object: Json, path: string): StreamedRow[] {
    if ('from' in object && 'to' in object) return this.relationship(object, path);
    if ('class' in object) {
      const { class: word, ...input } = object;
      const itemClass = classNamed(this.model, text(word) ?? '');
      return itemClass
        ? this.item(itemClass, input, path)
        : [
            rejected(
              `${path}.class`,
              'UNKNOWN_CLASS',
              `There is no class ${shown(word)}. Classes are in the API's schema.`,
            ),
          ];
    }
    const members = Object.keys(object);
    const [name = ''] = members;
    const input = record(object[name]);
    if (members.length !== 1 || !input)
      return [
        rejected(
          path,
          'INVALID_ROW',
          'A line has exactly one member: an item by its class, as {"server": {…}}, or {"relationship": {…}}.',
        ),
      ];
    if (name === 'relationship') return this.relationship(input, path);
    const itemClass = this.model.byInputName.get(name);
    if (itemClass) return this.item(itemClass, input, path);
    if (!otherRecords.has(name))
      return [
        rejected(
          path,
          'UNKNOWN_CLASS',
          `There is no class ${shown(name)}. Name it as the API's input does: virtualMachine.`,
        ),
      ];
    this.unsupported.set(name, (this.unsupported.get(name) ?? 0) + 1);
    return [];
  }

  private item(itemClass: ItemClass, input: Json, path: string): StreamedRow[] {
    const { key, attributes, groups, ...fields } = input;
    if (attributes !== undefined && attributes !== null && !record(attributes))
      return [rejected(`${path}.attributes`, 'INVALID', 'takes a JSON object.')];
    if (
      groups !== undefined &&
      groups !== null &&
      records(groups).length !== (Array.isArray(groups) ? groups.length : -1)
    )
      return [rejected(`${path}.groups`, 'INVALID', 'takes a list of {name, reduce, …}.')];
    const row: ItemRow = {
      path,
      class: itemClass.name,
      key: text(key) ?? '',
      fields,
      ...(record(attributes) ? { attributes: record(attributes)! } : {}),
      ...(Array.isArray(groups) ? { groups: records(groups) as unknown as DependencyGroupRow[] } : {}),
    };
    return checkedItem(this.model, row);
  }

  private relationship(input: Json, path: string): StreamedRow[] {
    const from = refOf(input['from']);
    const to = refOf(input['to']);
    const type = relationshipTypeNamed(this.model, text(input['type']) ?? '');
    if (!from || !to)
      return [
        rejected(`${path}.${from ? 'to' : 'from'}`, 'INVALID_REFERENCE', 'Name the item by key (and source) or by id.'),
      ];
    if (type === undefined)
      return [rejected(`${path}.type`, 'UNKNOWN_TYPE', `There is no relationship type ${shown(input['type'])}.`)];
    const more = filled({ group: text(input['group']), weight: decimal(input['weight']) });
    return [checkedRelationship({ path, from, type, to, ...more })];
  }
}

/** A word as a message may show it: not too long, and nothing that is no word. */
function shown(value: unknown): string {
  const word = text(value) ?? '';
  return /^[\w -]{1,40}$/.test(word) ? `"${word}"` : 'of that name';
}
