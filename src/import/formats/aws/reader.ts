import { redactAttributes, withoutCredentials } from '../../secrets.js';
import type { DocumentBuilder } from '../document.js';
import { environmentOf, list, record, records, text, type Json } from '../values.js';

/** What a resource of AWS becomes. */
export interface FoundResource {
  class: string;
  key: string | undefined;
  name?: string | undefined;
  fields?: Json;
  attributes?: Json;
  /** A VPC and its subnets stand in no other network. */
  description?: unknown;
}

/** Adds what one kind of AWS answer lists. Ids are keys, so that what several answers say of one another joins. */
export class AwsReader {
  constructor(
    readonly document: DocumentBuilder,
    /** Where the list stands. */
    readonly path: string,
  ) {}

  /** Adds an item; gives its key, or undefined with a rejection when the object has no id. */
  add(index: number, resource: Json, found: FoundResource): string | undefined {
    const path = `${this.path}.${index}`;
    if (found.key === undefined) {
      this.document.reject(path, 'INVALID_ROW', 'It has no id or name that could be its key.');
      return undefined;
    }
    const { kept: tags, warnings } = redactAttributes(tagsOf(resource), `${path}.Tags`);
    this.document.warnAll(warnings);
    const arn = found.key.startsWith('arn:') ? found.key.split(':') : [];
    const zone = text(resource['AvailabilityZone']) ?? text(record(resource['Placement'])?.['AvailabilityZone']);
    const description = text(found.description);
    this.document.add({
      path,
      class: found.class,
      key: found.key,
      name: text(tags['Name']) ?? found.name,
      fields: {
        ...found.fields,
        environment: environmentOfTags(tags),
        description: description === undefined ? undefined : withoutCredentials(description),
        ...(found.class === 'CloudResource'
          ? {
              provider: 'aws',
              region: text(arn[3]) ?? zone?.replace(/[a-z]$/, ''),
              account: text(resource['OwnerId']) ?? text(arn[4]),
            }
          : {}),
      },
      attributes: { ...found.attributes, availabilityZone: zone, tags },
    });
    return found.key;
  }

  /** Relates to a provider by id, whether or not this document holds it: another file of the folder may. */
  relate(index: number, from: string | undefined, type: string, to: unknown, group?: string): void {
    const key = text(to);
    if (from !== undefined && key !== undefined) this.document.relate(`${this.path}.${index}`, from, type, key, group);
  }

  relateAll(index: number, from: string | undefined, type: string, to: readonly unknown[], group?: string): void {
    for (const each of to) this.relate(index, from, type, each, group);
  }
}

function tagsOf(resource: Json): Json {
  const pairs = [...records(resource['Tags']), ...records(resource['TagSet']), ...records(resource['TagList'])].flatMap(
    (tag) => {
      const key = text(tag['Key']);
      const value = text(tag['Value']);
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    },
  );
  // MSK, EKS and Lambda write tags as one object.
  const map = record(resource['Tags']) ?? record(resource['tags']) ?? {};
  return Object.fromEntries([...pairs, ...Object.entries(map).filter(([, value]) => text(value) !== undefined)]);
}

function environmentOfTags(tags: Json): string | undefined {
  for (const [name, value] of Object.entries(tags))
    if (/^(environment|env|stage)$/i.test(name)) return environmentOf(value);
  return undefined;
}

/** A member of every object of a list. */
export function members(value: unknown, name: string): unknown[] {
  return list(value).map((each) => record(each)?.[name]);
}
