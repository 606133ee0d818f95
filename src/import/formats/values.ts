/** Readers of values whose shape nobody guarantees: each gives undefined for what it cannot use. */

export type Json = Record<string, unknown>;

/** A JSON object, else undefined. */
export function record(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** A JSON array, else an empty one. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The JSON objects of an array. */
export function records(value: unknown): Json[] {
  return list(value).flatMap((each): Json[] => {
    const found = record(each);
    return found ? [found] : [];
  });
}

/** Text with something in it, trimmed; a number as text. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The texts of an array, each once; undefined when there are none. */
export function texts(value: unknown): string[] | undefined {
  const found = [...new Set(list(value).flatMap((each) => text(each) ?? []))];
  return found.length > 0 ? found : undefined;
}

/** A finite number, or text that is one. */
export function decimal(value: unknown): number | undefined {
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
}

/** A number that fits a GraphQL Int, rounded. */
export function integer(value: unknown): number | undefined {
  const given = decimal(value);
  if (given === undefined) return undefined;
  const rounded = Math.round(given);
  return Math.abs(rounded) < 2 ** 31 ? rounded + 0 : undefined;
}

/** True or false, as such or as text. */
export function flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

/** A date and time as ISO 8601 in UTC. A text without a zone counts as UTC. */
export function instant(value: unknown): string | undefined {
  const given = text(value);
  if (given === undefined || !/^\d{4}-\d\d-\d\d/.test(given)) return undefined;
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(given) || !/[T ]/.test(given) ? given : `${given}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) || new Date(time).getUTCFullYear() > 9999 ? undefined : new Date(time).toISOString();
}

/** The object without members that hold nothing: undefined, null, blank text, empty lists and objects. */
export function filled(members: Json): Json {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([name, value]) =>
        name !== '__proto__' &&
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(record(value) && Object.keys(value).length === 0),
    ),
  );
}

const environmentWords: readonly (readonly [RegExp, string])[] = [
  [/^(prod|production|prd|live)$/, 'PRODUCTION'],
  [/^(stag|staging|stage|stg|pre-?prod|pre-?production|uat)$/, 'STAGING'],
  [/^(test|testing|tst|qa|quality assurance)$/, 'TEST'],
  [/^(dev|devel|development|sandbox)$/, 'DEVELOPMENT'],
];

/** The Environment that a word such as `prod` stands for. */
export function environmentOf(value: unknown): string | undefined {
  const word = text(value)?.toLowerCase();
  return word === undefined ? undefined : environmentWords.find(([pattern]) => pattern.test(word))?.[1];
}

/** An IP address without the prefix length that some sources append. */
export function addressOnly(value: unknown): string | undefined {
  return text(text(value)?.split('/')[0]);
}
