import graphql from '@graphql-eslint/eslint-plugin';

// `npm run lint:schema`. Apart from eslint.config.js, whose rules are for TypeScript.
export default [
  {
    // The schema as it is served. What is off is so by the API's fixed names, or because our models mean otherwise.
    files: ['src/generated/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'src/generated/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-all'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // The order of the alphabet is the generator's.
      '@graphql-eslint/alphabetize': 'off',
      // Fields have arguments of their own, and results that are never null, since the first version.
      '@graphql-eslint/input-name': 'off',
      '@graphql-eslint/require-nullable-result-in-root': 'off',
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'off',
      // A result hands back what was written; no client needs Query inside of it.
      '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
      // Of values, such as a gate or a count, there is no id.
      '@graphql-eslint/strict-id-in-types': 'off',
      // For schemas without mutations or subscriptions.
      '@graphql-eslint/no-root-type': 'off',
      // Attributes keep the names that people know them by: containerId, circuitId.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Directives describe the model; scalars and enums of theirs are for classes of the user's own.
      '@graphql-eslint/no-unreachable-types': 'off',
      // Short lists of what belongs to a record are lists, not pages.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Connections page forwards only.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    },
  },
];
