import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { describeStandardParts } from '../../src/model/describe.js';

const described = (sdl: string): string => print(describeStandardParts(parse(sdl)));

test('pages, cursors and keys of idempotency are described wherever they stand', () => {
  const text = described(`
    type RackConnection { edges: [RackEdge!]! }
    type RackEdge { cursor: Cursor! }
    type Mutation { stack(idempotencyKey: String): Rack }
    union StackResult = Rack | Refusal`);
  expect(text).toContain('A page of a list of Rack.');
  expect(text).toContain('The rows with their cursors.');
  expect(text).toContain('Where the row stands in the list.');
  expect(text).toContain('Makes a repeat of the same request answer as the first did');
  expect(text).toContain('What was written, or an expected no.');
});

test('a class tells of a field, and of its arguments, what its interface does', () => {
  const text = described(`
    interface Thing { "How heavy." weight("In which unit." unit: String): Int }
    type Rack implements Thing { weight(unit: String): Int }`);
  expect(text.match(/How heavy\./g)).toHaveLength(2);
  expect(text.match(/In which unit\./g)).toHaveLength(2);
});

test('what is described stays as it is', () => {
  const text = described(`type RackEdge { "How far down." cursor: Cursor! }`);
  expect(text).toContain('How far down.');
  expect(text).not.toContain('Where the row stands');
});
