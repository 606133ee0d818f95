import neo4j from 'neo4j-driver';

// Values as JSON that say their type where JSON would lose it: what a backup holds is what is restored, to the bit.

const DateTime = neo4j.types.DateTime;
const when =
  /^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(Z|[+-]\d\d:\d\d(?::\d\d)?)?(?:\[(.+)\])?$/;

/** A value of the driver's (whole numbers as its own Integer) as plain JSON. */
export function toExact(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? { $float: value } : value;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : { $integer: value.toString() };
  if (Array.isArray(value)) return value.map(toExact);
  if (neo4j.isDateTime(value)) return { $datetime: value.toString() };
  if (neo4j.isDate(value)) return { $date: value.toString() };
  if (neo4j.isLocalDateTime(value)) return { $localdatetime: value.toString() };
  if (neo4j.isDuration(value)) {
    const { months, days, seconds, nanoseconds } = value;
    return { $duration: [months, days, seconds, nanoseconds].map(Number) };
  }
  const map = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, toExact(map[key])]),
  );
}

/** The value of the driver's that {@link toExact} wrote down. Throws for a text that it never wrote. */
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
