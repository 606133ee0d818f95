import type { AttachmentSettings } from '../../src/attachment/attachments.js';
import { Graph, type GraphAddress } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import type { ImportOptions, ImportOutcome } from '../../src/import/imports.js';
import type { ItemRow, ParsedDocument, RelationshipRow } from '../../src/import/rows.js';
import { loadSchema } from '../../src/model/schema.js';
import type { Model } from '../../src/model/model.js';
import { createServices, type Services, type ServicesOptions } from '../../src/services.js';
import type { WebhookSettings } from '../../src/webhook/parts.js';
import { emptyGraph, testNeo4j } from './neo4j.js';

export const quietLog = { error: () => undefined, warn: () => undefined };

export interface TestServices extends Services {
  close(): Promise<void>;
}

/** The product's services on this worker's Neo4j, emptied (unless what it holds is to be kept) and migrated. */
export async function testServices(
  settings: {
    sourcePrecedence?: string[];
    retireLimit?: number;
    model?: Model;
    now?: () => Date;
    keep?: boolean;
    attachments?: AttachmentSettings;
    webhooks?: WebhookSettings & ServicesOptions['webhooks'];
    /** Another Neo4j than this worker's, empty. */
    address?: GraphAddress;
  } = {},
): Promise<TestServices> {
  const address = settings.address ?? (await (settings.keep ? testNeo4j() : emptyGraph()));
  const graph = Graph.open(address, { deadline: 60_000 });
  await migrate(graph);
  const { sourcePrecedence = [], retireLimit = 0.2, model = loadSchema().model } = settings;
  const services = createServices(
    graph,
    model,
    {
      ...{ sourcePrecedence, retireLimit, historyDays: 400, attachments: settings.attachments },
      ...(settings.webhooks && { webhooks: settings.webhooks }),
    },
    quietLog,
    settings.now,
    { webhooks: settings.webhooks },
  );
  return {
    ...services,
    close: async () => {
      await services.feed.stop();
      await graph.close();
    },
  };
}

/** A row of a server, or of the class given. */
export function anItem(key: string, fields: Record<string, unknown> = {}, itemClass = 'Server'): ItemRow {
  return { path: `items.${key}`, class: itemClass, key, fields: { name: key, ...fields } };
}

/** `from TYPE to`, by keys of the import's own source. */
export function aRelationship(
  from: string,
  type: string,
  to: string,
  more: Partial<RelationshipRow> = {},
): RelationshipRow {
  return { path: `relationships.${from}-${to}`, from: { key: from }, type, to: { key: to }, ...more };
}

export function aDocument(items: ItemRow[], relationships: RelationshipRow[] = []): ParsedDocument {
  return { items, relationships, rejected: [], warnings: [] };
}

/** Imports as source `test` unless said. */
export function importAs(
  { imports }: Pick<Services, 'imports'>,
  document: ParsedDocument,
  options: Partial<ImportOptions> = {},
): Promise<ImportOutcome> {
  return imports.rows(document, { operation: 'importConfiguration', actor: 'tester', source: 'test', ...options });
}
