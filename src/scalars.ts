import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { Temporal } from 'temporal-polyfill';

function parse(value: unknown): string {
  if (typeof value === 'string')
    try {
      return Temporal.Instant.from(value).toString({ smallestUnit: 'millisecond' });
    } catch {
      // Said below.
    }
  throw new GraphQLError('A DateTime is an instant with a time zone, such as 2026-11-23T17:05:00Z.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function parseDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    try {
      return Temporal.PlainDate.from(value).toString();
    } catch {
      // Said below.
    }
  throw new GraphQLError('A Date is a day of the calendar, such as 2026-11-23.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Date: text in ISO 8601, inside too. A day is no instant, so it never becomes a JavaScript Date. */
export const dateScalar = new GraphQLScalarType<string, unknown>({
  name: 'Date',
  description: 'A calendar date in ISO 8601, such as 2026-11-23.',
  serialize: (value) => value,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined),
});

/** DateTime: text in ISO 8601 with an offset, in UTC and milliseconds inside. Records hold it as that text already. */
export const instantScalar = new GraphQLScalarType<string, unknown>({
  name: 'DateTime',
  description: 'An instant in ISO 8601 with a time zone, such as 2026-11-23T17:05:00Z.',
  serialize: (value) => value,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
