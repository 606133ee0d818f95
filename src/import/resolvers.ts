import { sparedBy } from '../access/people-guard.js';
import type { ImportInput, RelationshipInput, Resolvers } from '../generated/graphql.js';
import type { Model } from '../model/model.js';
import { itemRow } from '../cmdb/input.js';
import { readDocument } from './documents.js';
import type { ParsedDocument, RelationshipRow } from './rows.js';

export const importResolvers = {
  Mutation: {
    importConfiguration: (_, { input, idempotencyKey }, { imports, model, actor, principal }) =>
      imports.rows(rowsOf(model, input), {
        ...input,
        spared: sparedBy(principal),
        operation: 'importConfiguration',
        actor,
        idempotencyKey,
      }),
    importDocument: (_, { content, format, ...options }, { imports, model, actor, principal }) =>
      imports.rows(readDocument(format, content, { source: options.source, model }), {
        ...options,
        spared: sparedBy(principal),
        operation: 'importDocument',
        actor,
      }),
    completeImport: (_, options, { imports, actor, principal }) =>
      imports.complete({ ...options, spared: sparedBy(principal), operation: 'completeImport', actor }),
  },
  PlannedChange: {
    class: ({ class: name }, _, { model }) => model.classes.get(name)!.enumValue,
  },
} satisfies Resolvers;

function rowsOf(model: Model, { items, relationships }: ImportInput): ParsedDocument {
  return {
    items: items.map((item, index) => itemRow(model, item, `items.${index}`)),
    relationships: (relationships ?? []).map((relationship, index) => relationshipRow(relationship, index)),
    rejected: [],
    warnings: [],
  };
}

function relationshipRow(relationship: RelationshipInput, index: number): RelationshipRow {
  return { ...relationship, path: `relationships.${index}` };
}
