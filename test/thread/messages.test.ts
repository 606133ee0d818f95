import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { badInput } from '../../src/errors.js';
import { GraphError, graphError } from '../../src/graph/errors.js';
import { Refusal } from '../../src/refusal.js';
import { answerOf, failureOf, take } from '../../src/thread/messages.js';

/** As it arrives on the other side. */
const sent = <T>(value: T): T => structuredClone(value);

test('values and refusals arrive as they were given', () => {
  expect(take(sent(answerOf({ accepted: 2, results: [] })))).toEqual({ accepted: 2, results: [] });
  const refusal = new Refusal('INVALID', 'No.', {
    failures: [{ field: 'a', code: 'X', message: 'm' }],
    currentVersion: 7,
  });
  const arrived = take(sent(answerOf(refusal)));
  expect(arrived).toBeInstanceOf(Refusal);
  expect(arrived).toEqual(refusal);
  expect(take(sent(answerOf(new Refusal('GONE', 'No.', { field: 'id' }))))).toEqual(
    new Refusal('GONE', 'No.', { field: 'id' }),
  );
});

test('errors arrive as what they were, with codes, fields and stacks', () => {
  const thrown = (error: unknown): unknown => {
    try {
      return take(sent(failureOf(error)));
    } catch (caught) {
      return caught;
    }
  };
  const bad = thrown(badInput('input.3', 'names nothing.')) as GraphQLError;
  expect(bad).toBeInstanceOf(GraphQLError);
  expect([bad.message, bad.extensions]).toEqual([
    'input.3: names nothing.',
    { code: 'BAD_USER_INPUT', field: 'input.3' },
  ]);
  const graph = thrown(graphError('OVERLOADED', new Error('secret of the driver'))) as GraphError;
  expect(graph).toBeInstanceOf(GraphError);
  expect(graph.code).toBe('OVERLOADED');
  expect(graph.message).not.toContain('secret');
  const bug = new TypeError('x is undefined');
  expect(thrown(bug)).toMatchObject({ message: 'x is undefined', stack: bug.stack });
  expect(thrown('a text')).toMatchObject({ message: 'a text' });
});
