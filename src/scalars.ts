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

/** DateTime: text in ISO 8601 with an offset, in UTC and milliseconds inside. Records hold it as that text already. */
export const instantScalar = new GraphQLScalarType<string, unknown>({
  name: 'DateTime',
  description: 'An instant in ISO 8601 with a time zone, such as 2026-11-23T17:05:00Z.',
  serialize: (value) => value,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
