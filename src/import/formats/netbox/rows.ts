import { list, record, records, text, type Json } from '../values.js';
import type { NetboxRow } from './store.js';

/**
 * The objects of a NetBox document: Django's `dumpdata` list, or what the REST API lists (`{results: […]}`, several such
 * pages, or the results alone). Undefined when it is neither; entries of another shape are counted in `unknown`.
 */
export function netboxRows(value: unknown): { rows: NetboxRow[]; unknown: number } | undefined {
  const entries = Array.isArray(value) ? value : [value];
  const rows: NetboxRow[] = [];
  const listed: Json[] = [];
  let unknown = 0;
  for (const each of entries) {
    const entry = record(each);
    const model = text(entry?.['model'])?.toLowerCase();
    const pk = text(entry?.['pk']);
    const fields = record(entry?.['fields']);
    if (model !== undefined && pk !== undefined && fields) rows.push({ model, pk, fields });
    else if (entry && Array.isArray(entry['results'])) listed.push(...records(entry['results']));
    else if (entry && listedAt(entry)) listed.push(entry);
    else unknown += 1;
  }
  // Full objects first: a brief one, nested in another, must not stand in for it.
  const nested: NetboxRow[] = [];
  for (const entry of listed) {
    const row = listedRow(entry, nested);
    if (row) rows.push(row);
    else unknown += 1;
  }
  rows.push(...nested);
  return rows.length > 0 ? { rows, unknown } : undefined;
}

/** `{model: 'dcim.device', pk: '7'}` from an object's own address in the REST API. */
function listedAt(entry: Json): { model: string; pk: string } | undefined {
  const found = /\/api\/([a-z]+)\/([a-z-]+)\/(\d+)\/$/.exec(text(entry['url']) ?? '');
  return found ? { model: `${found[1]!}.${singular(found[2]!)}`, pk: found[3]! } : undefined;
}

function singular(plural: string): string {
  const word = plural.replaceAll('-', '');
  if (word.endsWith('chassis')) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(ss|x)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}

/** An object as `dumpdata` would write it. Objects nested in it go to `nested`. */
function listedRow(entry: Json, nested: NetboxRow[]): NetboxRow | undefined {
  const at = listedAt(entry);
  if (!at) return undefined;
  const fields: Json = {};
  for (const [name, value] of Object.entries(entry)) {
    if (name === '__proto__') continue;
    const inner = record(value);
    const innerAt = inner && listedAt(inner);
    if (inner && innerAt) {
      const row = listedRow(inner, nested);
      if (row) nested.push(row);
      fields[name] = innerAt.pk;
    } else fields[name] = inner && 'value' in inner && 'label' in inner ? inner['value'] : value;
  }
  fields['custom_field_data'] = entry['custom_fields'];
  for (const end of ['A', 'B'])
    for (const termination of records(entry[`${end.toLowerCase()}_terminations`]))
      nested.push({
        model: 'dcim.cabletermination',
        pk: `${at.pk}-${end}-${text(termination['object_type']) ?? ''}-${text(termination['object_id']) ?? ''}`,
        fields: {
          cable: at.pk,
          cable_end: end,
          termination_type: termination['object_type'],
          termination_id: termination['object_id'],
          _device: record(record(termination['object'])?.['device'])?.['id'],
        },
      });
  fields['tags'] = list(entry['tags']).flatMap((tag) => text(record(tag)?.['name']) ?? text(tag) ?? []);
  return { ...at, fields };
}
