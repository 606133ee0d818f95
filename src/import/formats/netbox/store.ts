import type { DocumentBuilder } from '../document.js';
import { decimal, list, record, text, type Json } from '../values.js';

/** One object of a NetBox dump. */
export interface NetboxRow {
  model: string;
  pk: string;
  fields: Json;
}

/** The objects of a dump by model and primary key; it remembers which models were asked for. */
export class NetboxStore {
  private readonly models = new Map<string, Map<string, Json>>();
  private readonly read = new Set<string>();
  private readonly tags = new Map<string, string[]>();

  constructor(rows: readonly NetboxRow[]) {
    for (const { model, pk, fields } of rows) {
      const objects = this.models.get(model) ?? new Map<string, Json>();
      this.models.set(model, objects);
      if (!objects.has(pk)) objects.set(pk, fields);
    }
    for (const [, { content_type, object_id, tag }] of this.all('extras.taggeditem')) {
      const name = this.nameOf('extras.tag', tag);
      const tagged = this.keyOf(this.contentType(content_type), object_id);
      if (name !== undefined && tagged !== undefined)
        this.tags.set(tagged, [...(this.tags.get(tagged) ?? []), name].sort());
    }
  }

  /** The objects of a model, by primary key. */
  all(model: string): [pk: string, fields: Json][] {
    this.read.add(model);
    return [...(this.models.get(model) ?? [])];
  }

  find(model: string | undefined, pk: unknown): Json | undefined {
    const id = text(pk);
    if (model === undefined || id === undefined) return undefined;
    this.read.add(model);
    return this.models.get(model)?.get(id);
  }

  /** The name of a referenced object. */
  nameOf(model: string, pk: unknown): string | undefined {
    return text(this.find(model, pk)?.['name']);
  }

  /** The source key of a referenced object, whether or not the dump holds it. */
  keyOf(model: string | undefined, pk: unknown): string | undefined {
    const id = text(pk);
    return model === undefined || id === undefined ? undefined : `${model}:${id}`;
  }

  tagsOf(model: string, pk: string, fields: Json): string[] | undefined {
    const own = list(fields['tags']).flatMap((tag) => text(tag) ?? text(record(tag)?.['name']) ?? []);
    const all = [...new Set([...(this.tags.get(`${model}:${pk}`) ?? []), ...own])];
    return all.length > 0 ? all : undefined;
  }

  /** `dcim.interface`, however the dump writes a content type: a natural key, a dotted name or a number. */
  contentType(value: unknown): string | undefined {
    if (Array.isArray(value)) return value.map(String).join('.');
    const number = decimal(value);
    if (number === undefined) return text(value);
    const type = this.find('contenttypes.contenttype', value);
    return type && `${text(type['app_label']) ?? ''}.${text(type['model']) ?? ''}`;
  }

  /** Counts the objects of models that nothing asked for. */
  reportUnread(document: DocumentBuilder): void {
    for (const [model, objects] of this.models) if (!this.read.has(model)) document.unsupported(model, objects.size);
  }
}
