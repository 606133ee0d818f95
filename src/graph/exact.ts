import neo4j from 'neo4j-driver';

export type { Integer } from 'neo4j-driver';

// Values as JSON that say their type where JSON would lose it: what a backup holds is what is restored, to the bit.

const DateTime = neo4j.types.DateTime;
const when =
  /^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(Z|[+-]\d\d:\d\d(?::\d\d)?)?(?:\[(.+)\])?$/;

/** A value of the driver's (whole numbers as its own Integer) as JSON text; the keys of maps are sorted. */
export function exactText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? told('$float', value) : JSON.stringify(value);
  if (neo4j.isInt(value)) return value.inSafeRange() ? String(value.toNumber()) : told('$integer', value.toString());
  if (Array.isArray(value)) return `[${value.map(exactText).join(',')}]`;
  if (neo4j.isDateTime(value)) return told('$datetime', value.toString());
  if (neo4j.isDate(value)) return told('$date', value.toString());
  if (neo4j.isLocalDateTime(value)) return told('$localdatetime', value.toString());
  if (neo4j.isDuration(value)) {
    const { months, days, seconds, nanoseconds } = value;
    return told('$duration', [months, days, seconds, nanoseconds].map(Number));
  }
  const map = value as Record<string, unknown>;
  // As a statement tells an instant.
  if (typeof map['$datetime'] === 'string') return told('$datetime', inNanoseconds(map['$datetime']));
  return mapText(Object.entries(map));
}

/** Properties as statements give them: the driver's map of values, or names and values (see cypher/backup/nodes.cypher). */
export type Properties = Readonly<Record<string, unknown>> | NamedProperties;
type NamedProperties = readonly [names: readonly string[], values: readonly unknown[]];

/** {@link exactText} of properties, however a statement gives them, without one of them. */
export function propertiesText(properties: Properties, without?: string): string {
  const entries = entriesOf(properties);
  return mapText(without === undefined ? entries : entries.filter(([name]) => name !== without));
}

function entriesOf(properties: Properties): Entry[] {
  if (!isNamed(properties)) return Object.entries(properties);
  const [names, values] = properties;
  return names.map((name, place) => [name, values[place]]);
}
const isNamed = (properties: Properties): properties is NamedProperties => Array.isArray(properties);

type Entry = [key: string, value: unknown];

function mapText(entries: Entry[]): string {
  let text = '';
  for (const [key, value] of entries.sort(([one], [other]) => (one < other ? -1 : 1)))
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${exactText(value)}`;
  return `{${text}}`;
}

const told = (type: string, content: unknown): string => `{"${type}":${JSON.stringify(content)}}`;

/** Neo4j's text of an instant with all digits of its second, as the driver has it. */
const inNanoseconds = (instant: string): string =>
  instant.replace(/\.(\d+)/, (_, digits: string) => `.${digits.padEnd(9, '0')}`);

/** A value of the driver's as the plain value of its {@link exactText}. */
export const toExact = (value: unknown): unknown => JSON.parse(exactText(value));

/** The value of the driver's of which {@link exactText} is the text. Throws for a text that it never wrote. */
export function fromExact(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromExact);
  const [[kind, content] = ['', undefined]] = Object.entries(value);
  switch (kind) {
    case '$float':
      return content;
    case '$integer':
      return neo4j.int(String(content));
    case '$datetime':
    case '$date':
    case '$localdatetime':
      return temporal(kind, String(content));
    case '$duration': {
      const [months, days, seconds, nanoseconds] = (content as number[]).map((part) => neo4j.int(part));
      return new neo4j.types.Duration(months!, days!, seconds!, nanoseconds!);
    }
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fromExact(member)]));
}

function temporal(kind: string, text: string): unknown {
  const parts = when.exec(text);
  if (!parts) throw new TypeError(`Not an instant: ${text}`);
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (kind === '$date') return new neo4j.types.Date(year, month, day);
  const nanosecond = Number((parts[7] ?? '').padEnd(9, '0'));
  if (kind === '$localdatetime')
    return new neo4j.types.LocalDateTime(year, month, day, hour, minute, second, nanosecond);
  const [, , , , , , , , offset, zone] = parts;
  return new DateTime(year, month, day, hour, minute, second, nanosecond, secondsOf(offset), zone);
}

function secondsOf(offset: string | undefined): number | undefined {
  if (offset === undefined) return undefined;
  if (offset === 'Z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3_600 + minutes * 60 + seconds);
}
