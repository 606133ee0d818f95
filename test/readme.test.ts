import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { composeSchema, loadSchema, buildSchemaOf, schemaFolder } from '../src/model/schema.js';
import { readSdl } from '../src/model/read.js';
import { Source } from 'graphql';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1]!);

describe('the README', () => {
  const schema = buildSchemaOf(loadSchema().typeDefs);

  test.each(blocks.filter((block) => !block.includes('implements')).map((block) => [block.trim().slice(0, 60), block]))(
    'has a query that the schema takes: %s',
    (_, block) => {
      expect(validate(schema, parse(block)).map(({ message }) => message)).toEqual([]);
    },
  );

  test('has an example class that the model takes', () => {
    const sdl = blocks.find((block) => block.includes('implements'))!;
    const { model } = composeSchema([...readSdl([schemaFolder]), new Source(sdl, 'README.md')]);
    expect(model.byInputName.get('coffeeMachine')).toMatchObject({ enumValue: 'COFFEE_MACHINE' });
  });

  test('links to pages that are there', () => {
    for (const [, target] of readme.matchAll(/\]\(((?:docs|CHANGELOG|CONTRIBUTING)[^)#]*)\)/g))
      expect(() => readFileSync(new URL(`../${target!}`, import.meta.url)), target).not.toThrow(/ENOENT/);
  });
});
