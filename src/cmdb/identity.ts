import { createHash } from 'node:crypto';
import type { ItemClass } from '../model/model.js';

/** Neo4j's index takes keys of about 8,000 bytes, and a key holds several values. */
const longestPart = 1_000;

/** The identity key of a source's own key for an item. */
export function sourceIdentity(source: string, key: string): string {
  return `source|${encode(source)}|${encode(key)}`;
}

/**
 * The identity keys of an item of this class, strongest rule first. A rule whose fields are all present gives one key;
 * a list field gives one key for each of its elements. Values are compared trimmed and in lower case.
 */
export function identityKeys(itemClass: ItemClass, values: Readonly<Record<string, unknown>>): string[] {
  return itemClass.identifiedBy.flatMap((rule) => {
    let keys = [itemClass.name];
    for (const field of rule) {
      const parts = identifying(values[field]);
      keys = keys.flatMap((key) => parts.map((part) => `${key}|${field}=${encode(part)}`));
    }
    return keys;
  });
}

/** `Server|serialNumber=abc%2F1` as people read it: `Server serialNumber = abc/1`. */
export function readableIdentity(key: string): string {
  const [head = '', ...rest] = key.split('|');
  if (head === 'source') return `key ${rest.map(decodeURIComponent).join(' ')}`;
  return `${head} ${rest.map((part) => decodeURIComponent(part).replace('=', ' = ')).join(', ')}`;
}

function identifying(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const parts = values.flatMap((part) =>
    typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean'
      ? [String(part).trim().toLowerCase()]
      : [],
  );
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Text with none of the signs that keys are made of; equal for equal texts only. */
function encode(text: string): string {
  // Half a character cannot be stored: the driver would send this in its place, too.
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  // No encoded text holds a colon, so a digest is never another value's text.
  return encoded.length <= longestPart ? encoded : `sha256:${createHash('sha256').update(encoded).digest('hex')}`;
}
