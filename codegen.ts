import type { CodegenConfig } from '@graphql-codegen/cli';
import { loadSchema } from './src/model/schema.js';

// Every class of items is backed by the same record; the class's own fields are its properties.
const classMappers = Object.fromEntries(
  [...loadSchema().model.classes.keys()].map((name) => [name, '../records.js#ItemRecord as ItemRecord']),
);

export default {
  schema: 'src/generated/schema.graphql',
  generates: {
    'src/generated/graphql.ts': {
      plugins: [
        { add: { content: '/* Made by codegen.ts; do not edit. Run `npm run codegen`. */' } },
        'typescript',
        'typescript-resolvers',
      ],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          DateTime: { input: 'string', output: 'string' },
          Date: { input: 'string', output: 'string' },
          JSON: { input: 'unknown', output: 'unknown' },
          Cursor: { input: 'string', output: 'string' },
          Duration: { input: 'string', output: 'string' },
        },
        contextType: '../context.js#Context',
        emitLegacyCommonJSImports: false,
        mappers: {
          ...classMappers,
          ConfigurationItem: '../records.js#ItemRecord as ItemRecord',
          Machine: '../records.js#ItemRecord as ItemRecord',
          ChangeSet: '../records.js#ChangeSetRecord as ChangeSetRecord',
          ChangeEntry: '../records.js#ChangeEntryRecord as ChangeEntryRecord',
          DuplicateFinding: '../records.js#DuplicateFindingRecord as DuplicateFindingRecord',
          Refusal: '../refusal.js#Refusal as RefusalRecord',
        },
      },
    },
  },
} satisfies CodegenConfig;
