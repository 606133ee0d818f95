/** Writes the whole SDL, derived types included, to src/generated/schema.graphql: what codegen and front ends read. */
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaOf, loadSchema } from '../src/model/schema.js';

const { typeDefs } = loadSchema();
const text = printSchema(lexicographicSortSchema(buildSchemaOf(typeDefs)));
writeFileSync(
  new URL('../src/generated/schema.graphql', import.meta.url),
  `# Made by tools/schema.ts from schema/; do not edit. Run \`npm run codegen\`.\n${text}\n`,
);
console.log('schema -> src/generated/schema.graphql');
